"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.addresses.router import router as addresses_router
from app.order_lines.router import router as order_lines_router
from app.orders.router import router as orders_router
from app.products.router import router as products_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(addresses_router)
api_router.include_router(order_lines_router)
api_router.include_router(orders_router)
api_router.include_router(products_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "addresses", "description": "Where a customer can be reached"},
    {"name": "order lines", "description": "One product of an order"},
    {"name": "orders", "description": "What a customer wants to have"},
    {"name": "products", "description": "What is for sale"},
]
