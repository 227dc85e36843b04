from fastapi import FastAPI

from app.resources.api import api_router


def setup(app: FastAPI, *, prefix: str = "") -> FastAPI:
    @app.get(prefix + "/ping")
    def ping():
        def app():
            return None

        return app

    app.include_router(api_router, prefix="/api/v1")
    return app
