from fastapi import FastAPI as Api
import app.routers.users as users, \
    os as operating_system
from app.resources.api import api_router as resources_api_router
from app.things import (
    api_router,  # ours
    other as another,
)

app: Api = Api()
app.include_router(users.router); app.include_router(api_router)
app.include_router(resources_api_router, prefix="/api/v1")
