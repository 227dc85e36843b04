"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.notes.router import router as notes_router

api_router = APIRouter()
api_router.include_router(notes_router)

TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "notes"},
]
