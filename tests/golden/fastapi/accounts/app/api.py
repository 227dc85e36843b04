"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.announcements.router import router as announcements_router
from app.auth.router import router as auth_router
from app.notes.router import router as notes_router
from app.users.router import router as users_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(announcements_router)
api_router.include_router(auth_router)
api_router.include_router(notes_router)
api_router.include_router(users_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "announcements", "description": "What everybody ought to know"},
    {"name": "auth", "description": "Registering, logging in, and one's own account"},
    {"name": "notes", "description": "What somebody wants to remember"},
    {"name": "users", "description": "Somebody with an account"},
]
