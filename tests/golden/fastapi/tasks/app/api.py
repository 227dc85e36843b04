"""Every router of the API, one line each."""

from fastapi import APIRouter

from app.projects.router import router as projects_router
from app.tasks.router import router as tasks_router

api_router = APIRouter()
api_router.include_router(projects_router)
api_router.include_router(tasks_router)
