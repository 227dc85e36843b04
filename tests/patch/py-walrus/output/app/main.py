import fastapi

from app.resources.api import api_router

print(app := fastapi.FastAPI())
app.include_router(api_router, prefix="/api/v1")
