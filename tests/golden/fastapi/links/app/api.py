"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.labels.router import router as labels_router
from app.projects.router import router as projects_router
from app.tasks.router import router as tasks_router
from app.topics.router import router as topics_router

api_router = APIRouter()
api_router.include_router(labels_router)
api_router.include_router(projects_router)
api_router.include_router(tasks_router)
api_router.include_router(topics_router)

TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "labels"},
    {"name": "projects"},
    {"name": "tasks"},
    {"name": "topics"},
]
