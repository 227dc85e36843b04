"""The queries of sessions."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.sessions.models import session_table
from app.sessions.schemas import SessionQuery

_t = session_table.c
_columns = (
    _t.id,
    _t.session,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(session_table).returning(*_columns)
_update = update(session_table).where(*_is_this_one).returning(*_columns)
_delete = delete(session_table).where(*_is_this_one)
_listing = Listing(
    resource="sessions",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_sessions(db: Reader, query: SessionQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_session(db: Reader, session_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": session_id})


async def lock_session(session: AsyncSession, session_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": session_id})
    return result.mappings().one_or_none()


async def insert_session(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_session(
    session: AsyncSession, session_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": session_id})
    return result.mappings().one()


async def delete_session(session: AsyncSession, session_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": session_id})
