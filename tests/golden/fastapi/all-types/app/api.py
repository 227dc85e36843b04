"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.constraints.router import router as constraints_router
from app.defaults.router import router as defaults_router
from app.optional_values.router import router as optional_values_router
from app.plain_values.router import router as plain_values_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(constraints_router)
api_router.include_router(defaults_router)
api_router.include_router(optional_values_router)
api_router.include_router(plain_values_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "constraints", "description": "Values with rules"},
    {"name": "defaults"},
    {"name": "optional values"},
    {"name": "plain values"},
]
