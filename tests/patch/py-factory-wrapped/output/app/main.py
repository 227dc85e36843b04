from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from app.resources.api import api_router


def create_app():
    api = FastAPI()
    api.include_router(api_router, prefix="/api/v1")
    return CORSMiddleware(api, allow_origins=["*"])
