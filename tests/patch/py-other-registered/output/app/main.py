from fastapi import FastAPI

from app.legacy.api import api_router
from app.resources.api import api_router as resources_api_router

app = FastAPI()
app.include_router(api_router, prefix="/api/v1")
app.include_router(resources_api_router, prefix="/api/v1")
