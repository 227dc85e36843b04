from contextlib import asynccontextmanager

from fastapi import FastAPI

from .api import register_routers
from .settings import Settings, get_settings


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield


def create_app(settings: Settings | None = None) -> FastAPI:
    settings = settings or get_settings()
    application = FastAPI(title=settings.title, lifespan=lifespan)
    register_routers(application)
    return application
