from fastapi import FastAPI

from .resources.api import api_router
from .routers import users


def create_app(testing=False):
    app = FastAPI()
    app.include_router(users.router)
    app.include_router(api_router, prefix="/api/v1")
    if testing:
        return app
    from .telemetry import instrument

    instrument(app)
    return app
