"""The queries of main."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.main_.models import main_table
from app.main_.schemas import MainQuery

_t = main_table.c
_columns = (
    _t.id,
    _t.main,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(main_table).returning(*_columns)
_update = update(main_table).where(*_is_this_one).returning(*_columns)
_delete = delete(main_table).where(*_is_this_one)
_listing = Listing(
    resource="main",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_main(db: Reader, query: MainQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_main(db: Reader, main_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": main_id})


async def lock_main(session: AsyncSession, main_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": main_id})
    return result.mappings().one_or_none()


async def insert_main(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_main(
    session: AsyncSession, main_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": main_id})
    return result.mappings().one()


async def delete_main(session: AsyncSession, main_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": main_id})
