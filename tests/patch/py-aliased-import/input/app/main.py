from fastapi import FastAPI as Api
import app.routers.users as users, \
    os as operating_system
from app.things import (
    api_router,  # ours
    other as another,
)

app: Api = Api()
app.include_router(users.router); app.include_router(api_router)
