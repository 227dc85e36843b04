"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.auth.router import router as auth_router
from app.projects.router import router as projects_router
from app.tasks.router import router as tasks_router
from app.teams.router import router as teams_router
from app.users.router import router as users_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(auth_router)
api_router.include_router(projects_router)
api_router.include_router(tasks_router)
api_router.include_router(teams_router)
api_router.include_router(users_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "auth", "description": "Registering, logging in, and one's own account"},
    {"name": "projects"},
    {"name": "tasks"},
    {"name": "teams"},
    {"name": "users"},
]
