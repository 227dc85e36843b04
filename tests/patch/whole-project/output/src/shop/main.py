from fastapi import FastAPI

from shop.config import settings
from shop.resources.api import api_router

app = FastAPI(title=settings.name)
app.include_router(api_router, prefix="/api/v1")
