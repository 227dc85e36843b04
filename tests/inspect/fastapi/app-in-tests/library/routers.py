from fastapi import APIRouter, FastAPI

router = APIRouter()


def setup(app: FastAPI) -> FastAPI:
    app.include_router(router)
    return app
