"""The queries of notes. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.notes.models import note_table
from app.notes.schemas import NoteQuery

_t = note_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.pinned,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(note_table).returning(*_columns)
_update = update(note_table).where(*_is_this_one).returning(*_columns)
_delete = delete(note_table).where(*_is_this_one)
_listing = Listing(
    resource="notes",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={},
    filters={
        "pinned": _t.pinned,
    },
    search=(),
)


async def list_notes(db: Reader, owner_id: str, query: NoteQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_note(db: Reader, owner_id: str, note_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": note_id})


async def lock_note(session: AsyncSession, owner_id: str, note_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": note_id})
    return result.mappings().one_or_none()


async def insert_note(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_note(
    session: AsyncSession, owner_id: str, note_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": note_id})
    return result.mappings().one()


async def delete_note(session: AsyncSession, owner_id: str, note_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": note_id})
