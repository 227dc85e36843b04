from fastapi import FastAPI
from app.resources.api import api_router
from app.routers import users

app = FastAPI()
x = 1 + \
    2

app.include_router(users.router)
app.include_router(api_router, prefix="/api/v1")

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
