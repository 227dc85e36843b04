"""The queries of letters."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.letters.models import letter_table
from app.letters.schemas import LetterQuery

_t = letter_table.c
_columns = (
    _t.id,
    _t.text,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(letter_table).returning(*_columns)
_update = update(letter_table).where(*_is_this_one).returning(*_columns)
_delete = delete(letter_table).where(*_is_this_one)
_listing = Listing(
    resource="letters",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_letters(db: Reader, query: LetterQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_letter(db: Reader, letter_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": letter_id})


async def lock_letter(session: AsyncSession, letter_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": letter_id})
    return result.mappings().one_or_none()


async def insert_letter(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_letter(
    session: AsyncSession, letter_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": letter_id})
    return result.mappings().one()


async def delete_letter(session: AsyncSession, letter_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": letter_id})
