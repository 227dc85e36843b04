"""Every table, so that whoever imports this knows them all."""

from app.addresses.models import Address as Address
from app.order_lines.models import OrderLine as OrderLine
from app.orders.models import Order as Order
from app.products.models import Product as Product
