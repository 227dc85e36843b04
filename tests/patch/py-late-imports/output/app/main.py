from fastapi import FastAPI

app = FastAPI()

from app.resources.api import api_router  # noqa: E402
from app.routers import items  # noqa: E402
from app.routers import users  # noqa: E402

app.include_router(items.router)
app.include_router(users.router)
app.include_router(api_router, prefix="/api/v1")

from app import signals  # noqa: E402, F401
