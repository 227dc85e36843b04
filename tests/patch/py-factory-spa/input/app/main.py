from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles


def create_app():
    app = FastAPI()

    app.mount("/", StaticFiles(directory="dist", html=True), name="spa")
    return app
