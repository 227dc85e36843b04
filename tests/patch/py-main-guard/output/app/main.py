import uvicorn
from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI()
app.include_router(api_router, prefix="/api/v1")

if __name__ == "__main__":
    app.include_router(None)
    from app.late import thing

    uvicorn.run("main:app", reload=True)
