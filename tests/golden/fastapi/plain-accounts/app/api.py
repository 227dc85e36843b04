"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.auth.router import router as auth_router
from app.time_entries.router import router as time_entries_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(auth_router)
api_router.include_router(time_entries_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "auth", "description": "Registering, logging in, and one's own account"},
    {"name": "time entries"},
]
