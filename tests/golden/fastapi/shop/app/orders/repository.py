"""The queries of orders."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.references import Reference
from app.db.session import Reader
from app.orders.models import order_table
from app.orders.schemas import OrderQuery

REFERENCES = (
    Reference("billing_address_id", "addresses", owned=True, alias="billingAddressId"),
    Reference("shipping_address_id", "addresses", owned=True, alias="shippingAddressId"),
)

_t = order_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.number,
    _t.status,
    _t.billing_address_id,
    _t.shipping_address_id,
    _t.note,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_own_one)
_get_any = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_owned)
_find_any = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_own_one).with_for_update(key_share=True)
_lock_any = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(order_table).returning(*_columns)
_update = update(order_table).where(*_is_own_one).returning(*_columns)
_delete = delete(order_table).where(*_is_own_one)
_listing = Listing(
    resource="orders",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "number": SortKey(_t.number, TypeAdapter(values.Text)),
    },
    filters={
        "status": _t.status,
        "billing_address_id": _t.billing_address_id,
        "shipping_address_id": _t.shipping_address_id,
    },
    search=(),
)
_listing_of_all = replace(_listing, where=())


async def list_orders(db: Reader, owner_id: str | AllRows, query: OrderQuery) -> Page:
    listing = _listing_of_all if owner_id is ALL_ROWS else _listing
    return await listing.page(db, query, {"_owner_id": owner_id})


async def get_order(db: Reader, owner_id: str | AllRows, order_id: int) -> RowMapping | None:
    statement = _get_any if owner_id is ALL_ROWS else _get
    return await db.one(statement, {"_owner_id": owner_id, "_id": order_id})


async def find_orders(
    db: Reader, owner_id: str | AllRows, ids: Collection[int]
) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    statement = _find_any if owner_id is ALL_ROWS else _find
    return await db.all(statement, {"_owner_id": owner_id, "_ids": list(ids)})


async def lock_order(
    session: AsyncSession, owner_id: str | AllRows, order_id: int
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": order_id})
    return result.mappings().one_or_none()


async def insert_order(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_order(
    session: AsyncSession, owner_id: str, order_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": order_id})
    return result.mappings().one()


async def delete_order(session: AsyncSession, owner_id: str, order_id: int) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": order_id})
