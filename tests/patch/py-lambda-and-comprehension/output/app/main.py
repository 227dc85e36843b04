from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI()
app.include_router(api_router, prefix="/api/v1")
f = lambda app: app.include_router(app)
routers = [app for app in ()]
for router in routers:
    app.include_router(router)
