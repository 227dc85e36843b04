"""What clients can ask for along with orders: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.addresses import service as address_service
from app.addresses.schemas import AddressRead
from app.core.responses import PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.orders.schemas import OrderRead


class OrderExpanded(OrderRead):
    """What a client is sent, and what it asked to be included."""

    billing_address: AddressRead | None = Field(default=None, alias="billingAddress")
    shipping_address: AddressRead | None = Field(default=None, alias="shippingAddress")


class OrderExpandedPage(PageEnvelope[OrderExpanded]):
    """Some of them, and where the list goes on."""


async def expand_orders(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "billingAddress" in names:
        ids = {row["billing_address_id"] for row in rows} - {None}
        addresses_by_id = await address_service.find_addresses(db, caller.id, ids)
        for row in expanded:
            row["billing_address"] = addresses_by_id.get(row["billing_address_id"])
    if "shippingAddress" in names:
        ids = {row["shipping_address_id"] for row in rows} - {None}
        addresses_by_id = await address_service.find_addresses(db, caller.id, ids)
        for row in expanded:
            row["shipping_address"] = addresses_by_id.get(row["shipping_address_id"])
    return expanded
