from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI()


def helper():
    one = 1

    return one

app.include_router(helper())
app.include_router(api_router, prefix="/api/v1")
