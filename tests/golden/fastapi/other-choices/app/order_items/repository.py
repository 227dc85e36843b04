"""The queries of order items."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.decimals import Exact
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.references import Reference
from app.db.session import Reader
from app.order_items.models import order_item_table
from app.order_items.schemas import OrderItemQuery

REFERENCES = (Reference("instead_of_id", "order_items", alias="insteadOfId"),)

_t = order_item_table.c
_columns = (
    _t.id,
    _t.product_code,
    _t.unit_price,
    _t.item_count,
    _t.shipped_at,
    _t.instead_of_id,
    _t.created_at,
    _t.updated_at,
)
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_live)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_live)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(order_item_table).returning(*_columns)
_update = update(order_item_table).where(*_is_this_one).returning(*_columns)
_delete = update(order_item_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="order_items",
    columns=_columns,
    where=(_is_live,),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "unitPrice": SortKey(_t.unit_price, TypeAdapter(Annotated[Decimal, Exact(10, 2)])),
        "shippedAt": SortKey(_t.shipped_at, TypeAdapter(values.DateTime), nullable=True),
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "product_code": _t.product_code,
        "unit_price": _t.unit_price,
        "shipped_at": _t.shipped_at,
    },
    search=(_t.product_code,),
)


async def list_order_items(db: Reader, query: OrderItemQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_order_item(db: Reader, order_item_id: int) -> RowMapping | None:
    return await db.one(_get, {"_id": order_item_id})


async def find_order_items(db: Reader, ids: Collection[int]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_ids": list(ids)})


async def lock_order_item(session: AsyncSession, order_item_id: int) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": order_item_id})
    return result.mappings().one_or_none()


async def insert_order_item(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_order_item(
    session: AsyncSession, order_item_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": order_item_id})
    return result.mappings().one()


async def delete_order_item(session: AsyncSession, order_item_id: int) -> None:
    await session.execute(_delete, {"_id": order_item_id, "_now": utc_now()})
    await follow_soft_delete(session, order_item_table, order_item_id)
