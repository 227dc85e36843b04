"""What clients can ask for along with order items: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import PageEnvelope
from app.db.session import Reader
from app.order_items import service as order_item_service
from app.order_items.schemas import OrderItemRead


class OrderItemExpanded(OrderItemRead):
    """What a client is sent, and what it asked to be included."""

    instead_of: OrderItemRead | None = Field(default=None, alias="insteadOf")


class OrderItemExpandedPage(PageEnvelope[OrderItemExpanded]):
    """Some of them, and where the list goes on."""


async def expand_order_items(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "insteadOf" in names:
        ids = {row["instead_of_id"] for row in rows} - {None}
        order_items_by_id = await order_item_service.find_order_items(db, ids)
        for row in expanded:
            row["instead_of"] = order_items_by_id.get(row["instead_of_id"])
    return expanded
