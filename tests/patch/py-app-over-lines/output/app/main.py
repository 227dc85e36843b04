from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from .dependencies import get_query_token, get_token_header
from .internal import admin
from .resources.api import api_router
from .routers import items, users


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.ready = True  # app.include_router(nothing)
    yield
    app.state.ready = False


app = FastAPI(
    title="Bigger",  # the title )
    dependencies=[Depends(get_query_token)],
    lifespan=lifespan,
)  # made

app.include_router(users.router)
app.include_router(items.router)
app.include_router(
    admin.router,
    prefix="/admin",
    tags=["admin"],
    dependencies=[Depends(get_token_header)],
    responses={418: {"description": "I'm a teapot"}},  # short and stout
)
app.include_router(api_router, prefix="/api/v1")


@app.get("/")
async def root():
    return {"message": "Hello Bigger Applications!"}
