from fastapi import FastAPI

from app.api.errors import http_error_handler
from app.api.routes.api import router as api_router
from app.core.config import get_app_settings
from app.resources.api import api_router as resources_api_router


def get_application() -> FastAPI:
    settings = get_app_settings()
    settings.configure_logging()

    application = FastAPI(**settings.fastapi_kwargs)

    application.add_exception_handler(Exception, http_error_handler)

    application.include_router(api_router, prefix=settings.api_prefix)
    application.include_router(resources_api_router, prefix="/api/v1")

    return application


app = get_application()
