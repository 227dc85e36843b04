"""The queries of announcements."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.announcements.models import announcement_table
from app.announcements.schemas import AnnouncementQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader

_t = announcement_table.c
_columns = (
    _t.id,
    _t.title,
    _t.text,
    _t.published_on,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(announcement_table).returning(*_columns)
_update = update(announcement_table).where(*_is_this_one).returning(*_columns)
_delete = delete(announcement_table).where(*_is_this_one)
_listing = Listing(
    resource="announcements",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "published_on": SortKey(_t.published_on, TypeAdapter(values.Date), nullable=True),
    },
    filters={},
    search=(),
)


async def list_announcements(db: Reader, query: AnnouncementQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_announcement(db: Reader, announcement_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": announcement_id})


async def lock_announcement(session: AsyncSession, announcement_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": announcement_id})
    return result.mappings().one_or_none()


async def insert_announcement(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_announcement(
    session: AsyncSession, announcement_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": announcement_id})
    return result.mappings().one()


async def delete_announcement(session: AsyncSession, announcement_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": announcement_id})
