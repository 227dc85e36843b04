from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI()
app.include_router(api_router, prefix="/v2")
