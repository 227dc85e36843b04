from fastapi import FastAPI

from app.resources.api import api_router


def create_app() -> FastAPI:
    """Makes the app.

    return app
    """
    app = FastAPI()
    register(app)

    @app.get("/health")
    def health():
        return {"status": "ok"}

    app.include_router(api_router, prefix="/api/v1")
    # everything is in place
    return app


def register(app: FastAPI) -> None:
    app.state.x = 1
