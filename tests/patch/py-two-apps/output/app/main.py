from fastapi import FastAPI

from app.admin import routes as admin_routes
from app.public import routes
from app.resources.api import api_router

admin_app = FastAPI(title="Admin")
admin_app.include_router(admin_routes.router)

app = FastAPI(title="Public")
app.include_router(routes.router)
app.mount("/admin", admin_app)
app.include_router(api_router, prefix="/api/v1")

admin_app.include_router(routes.router)
