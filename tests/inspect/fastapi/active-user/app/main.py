from fastapi import FastAPI

from app.api.v1.endpoints import notes


class Api(FastAPI):
    """Ours."""


app = Api()
app.include_router(notes.router, prefix="/api/v1/notes")
