"""The queries of genres."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.deletion import make_way
from app.db.session import Reader
from app.genres.models import genre_table
from app.genres.schemas import GenreQuery

_t = genre_table.c
_columns = (
    _t.id,
    _t.name,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(genre_table).returning(*_columns)
_update = update(genre_table).where(*_is_this_one).returning(*_columns)
_delete = delete(genre_table).where(*_is_this_one)
_listing = Listing(
    resource="genres",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_genres(db: Reader, query: GenreQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_genre(db: Reader, genre_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": genre_id})


async def find_genres(db: Reader, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_ids": list(ids)})


async def lock_genre(session: AsyncSession, genre_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": genre_id})
    return result.mappings().one_or_none()


async def insert_genre(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_genre(
    session: AsyncSession, genre_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": genre_id})
    return result.mappings().one()


async def delete_genre(session: AsyncSession, genre_id: uuid.UUID) -> None:
    await make_way(session, genre_table, [genre_id])
    await session.execute(_delete, {"_id": genre_id})
