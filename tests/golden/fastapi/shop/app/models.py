"""Every table, so that whoever imports this knows them all."""

from app.addresses.models import Address
from app.order_lines.models import OrderLine
from app.orders.models import Order
from app.products.models import Product

__all__ = [
    "Address",
    "Order",
    "OrderLine",
    "Product",
]
