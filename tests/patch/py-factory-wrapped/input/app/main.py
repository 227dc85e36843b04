from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware


def create_app():
    api = FastAPI()
    return CORSMiddleware(api, allow_origins=["*"])
