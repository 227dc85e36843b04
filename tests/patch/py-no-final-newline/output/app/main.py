from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI()
app.mount("/static", None)
app.include_router(api_router, prefix="/api/v1")