"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.audit_entries.router import router as audit_entries_router
from app.order_items.router import router as order_items_router
from app.preferences.router import router as preferences_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(audit_entries_router)
api_router.include_router(order_items_router)
api_router.include_router(preferences_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "audit entries"},
    {"name": "order items", "description": "One line of an order"},
    {"name": "preferences"},
]
