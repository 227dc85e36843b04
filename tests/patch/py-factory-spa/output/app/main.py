from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from app.resources.api import api_router


def create_app():
    app = FastAPI()
    app.include_router(api_router, prefix="/api/v1")

    app.mount("/", StaticFiles(directory="dist", html=True), name="spa")
    return app
