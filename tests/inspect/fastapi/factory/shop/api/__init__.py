from fastapi import FastAPI

from .endpoints import orders, products


def register_routers(app: FastAPI) -> None:
    app.include_router(orders.router, prefix="/api")
    app.include_router(products.router, prefix="/api")
