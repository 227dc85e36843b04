"""The queries of time entries. Each carries the owner's id: a caller reaches no row but their
own.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.time_entries.models import time_entry_table
from app.time_entries.schemas import TimeEntryQuery

_t = time_entry_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.what_for,
    _t.minutes,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(time_entry_table).returning(*_columns)
_update = update(time_entry_table).where(*_is_this_one).returning(*_columns)
_delete = delete(time_entry_table).where(*_is_this_one)
_listing = Listing(
    resource="time_entries",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_time_entries(db: Reader, owner_id: int, query: TimeEntryQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_time_entry(db: Reader, owner_id: int, time_entry_id: int) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": time_entry_id})


async def lock_time_entry(
    session: AsyncSession, owner_id: int, time_entry_id: int
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": time_entry_id})
    return result.mappings().one_or_none()


async def insert_time_entry(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_time_entry(
    session: AsyncSession, owner_id: int, time_entry_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(
        _update, {**changes, "_owner_id": owner_id, "_id": time_entry_id}
    )
    return result.mappings().one()


async def delete_time_entry(session: AsyncSession, owner_id: int, time_entry_id: int) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": time_entry_id})
