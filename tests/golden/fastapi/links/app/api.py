"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.labels.router import router as labels_router
from app.projects.router import router as projects_router
from app.tasks.router import router as tasks_router
from app.topics.router import router as topics_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(labels_router)
api_router.include_router(projects_router)
api_router.include_router(tasks_router)
api_router.include_router(topics_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "labels"},
    {"name": "projects"},
    {"name": "tasks"},
    {"name": "topics"},
]
