"""The queries of order lines. Each carries the owner's id: a caller reaches no row but their
own.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.references import Reference
from app.db.session import Reader
from app.order_lines.models import order_line_table
from app.order_lines.schemas import OrderLineQuery

REFERENCES = (
    Reference("order_id", "orders", owned=True, alias="orderId"),
    Reference("product_id", "products", alias="productId"),
)

_t = order_line_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.order_id,
    _t.product_id,
    _t.quantity,
    _t.unit_price,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(order_line_table).returning(*_columns)
_update = update(order_line_table).where(*_is_this_one).returning(*_columns)
_delete = delete(order_line_table).where(*_is_this_one)
_listing = Listing(
    resource="order_lines",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "quantity": SortKey(_t.quantity, TypeAdapter(values.QueryInteger)),
    },
    filters={
        "order_id": _t.order_id,
        "product_id": _t.product_id,
    },
    search=(),
)


async def list_order_lines(db: Reader, owner_id: str, query: OrderLineQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_order_line(db: Reader, owner_id: str, order_line_id: int) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": order_line_id})


async def lock_order_line(
    session: AsyncSession, owner_id: str, order_line_id: int
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": order_line_id})
    return result.mappings().one_or_none()


async def insert_order_line(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_order_line(
    session: AsyncSession, owner_id: str, order_line_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(
        _update, {**changes, "_owner_id": owner_id, "_id": order_line_id}
    )
    return result.mappings().one()


async def delete_order_line(session: AsyncSession, owner_id: str, order_line_id: int) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": order_line_id})
