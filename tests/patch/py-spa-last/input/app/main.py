from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

from app.routers import users

app = FastAPI()
app.include_router(users.router, prefix="/api")
app.mount("/assets", StaticFiles(directory="dist/assets"))


@app.get("/{full_path:path}")
def spa(full_path: str):
    return FileResponse("dist/index.html")


app.mount("/", StaticFiles(directory="dist", html=True))
