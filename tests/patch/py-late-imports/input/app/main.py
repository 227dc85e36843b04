from fastapi import FastAPI

app = FastAPI()

from app.routers import items  # noqa: E402
from app.routers import users  # noqa: E402

app.include_router(items.router)
app.include_router(users.router)

from app import signals  # noqa: E402, F401
