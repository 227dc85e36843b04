"""What clients can ask for along with order lines: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.core.access import reach_of
from app.core.responses import PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.order_lines.schemas import OrderLineRead
from app.orders import service as order_service
from app.orders.schemas import OrderRead
from app.products import service as product_service
from app.products.schemas import ProductRead


class OrderLineExpanded(OrderLineRead):
    """What a client is sent, and what it asked to be included."""

    order: OrderRead | None = None
    product: ProductRead | None = None


class OrderLineExpandedPage(PageEnvelope[OrderLineExpanded]):
    """Some of them, and where the list goes on."""


async def expand_order_lines(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "order" in names:
        ids = {row["order_id"] for row in rows} - {None}
        orders_by_id = await order_service.find_orders(db, reach_of(caller, "clerk"), ids)
        for row in expanded:
            row["order"] = orders_by_id.get(row["order_id"])
    if "product" in names:
        ids = {row["product_id"] for row in rows} - {None}
        products_by_id = await product_service.find_products(db, ids)
        for row in expanded:
            row["product"] = products_by_id.get(row["product_id"])
    return expanded
