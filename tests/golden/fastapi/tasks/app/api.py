"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.labels.router import router as labels_router
from app.projects.router import router as projects_router
from app.tasks.router import router as tasks_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(labels_router)
api_router.include_router(projects_router)
api_router.include_router(tasks_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "labels", "description": "What tasks can be told apart by"},
    {"name": "projects", "description": "What tasks are for"},
    {"name": "tasks", "description": "A thing to do"},
]
