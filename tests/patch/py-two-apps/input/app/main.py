from fastapi import FastAPI

from app.admin import routes as admin_routes
from app.public import routes

admin_app = FastAPI(title="Admin")
admin_app.include_router(admin_routes.router)

app = FastAPI(title="Public")
app.include_router(routes.router)
app.mount("/admin", admin_app)

admin_app.include_router(routes.router)
