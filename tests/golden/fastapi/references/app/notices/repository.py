"""The queries of notices."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.references import Reference
from app.db.session import Reader
from app.notices.models import notice_table
from app.notices.schemas import NoticeQuery

REFERENCES = (Reference("book_id", "books", owned=True),)

_t = notice_table.c
_columns = (
    _t.id,
    _t.text,
    _t.book_id,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(notice_table).returning(*_columns)
_update = update(notice_table).where(*_is_this_one).returning(*_columns)
_listing = Listing(
    resource="notices",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_notices(db: Reader, query: NoticeQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_notice(db: Reader, notice_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": notice_id})


async def lock_notice(session: AsyncSession, notice_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": notice_id})
    return result.mappings().one_or_none()


async def insert_notice(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_notice(
    session: AsyncSession, notice_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": notice_id})
    return result.mappings().one()
