from fastapi import FastAPI

from .routers import users


def create_app(testing=False):
    app = FastAPI()
    app.include_router(users.router)
    if testing:
        return app
    from .telemetry import instrument

    instrument(app)
    return app
