"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.constraints.router import router as constraints_router
from app.defaults.router import router as defaults_router
from app.optional_values.router import router as optional_values_router
from app.plain_values.router import router as plain_values_router

api_router = APIRouter()
api_router.include_router(constraints_router)
api_router.include_router(defaults_router)
api_router.include_router(optional_values_router)
api_router.include_router(plain_values_router)

TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "constraints", "description": "Values with rules"},
    {"name": "defaults"},
    {"name": "optional values"},
    {"name": "plain values"},
]
