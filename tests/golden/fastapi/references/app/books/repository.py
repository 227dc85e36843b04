"""The queries of books. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.books.models import book_table
from app.books.schemas import BookQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.references import Reference
from app.db.session import Reader

REFERENCES = (
    Reference("author_id", "authors", owned=True),
    Reference("editor_id", "authors", owned=True),
    Reference("translator_id", "authors", owned=True),
    Reference("genre_id", "genres"),
)

_t = book_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.author_id,
    _t.editor_id,
    _t.translator_id,
    _t.genre_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_owned, _is_live)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_owned, _is_live)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(book_table).returning(*_columns)
_update = update(book_table).where(*_is_this_one).returning(*_columns)
_delete = update(book_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="books",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "title": SortKey(_t.title, TypeAdapter(values.Text)),
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "author_id": _t.author_id,
        "editor_id": _t.editor_id,
        "genre_id": _t.genre_id,
    },
    search=(),
)


async def list_books(db: Reader, owner_id: str, query: BookQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_book(db: Reader, owner_id: str, book_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": book_id})


async def find_books(db: Reader, owner_id: str, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_owner_id": owner_id, "_ids": list(ids)})


async def lock_book(session: AsyncSession, owner_id: str, book_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": book_id})
    return result.mappings().one_or_none()


async def insert_book(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_book(
    session: AsyncSession, owner_id: str, book_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": book_id})
    return result.mappings().one()


async def delete_book(session: AsyncSession, owner_id: str, book_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": book_id, "_now": utc_now()})
    await follow_soft_delete(session, book_table, book_id)
