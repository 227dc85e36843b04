"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.notes.router import router as notes_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(notes_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "notes"},
]
