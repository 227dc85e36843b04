"""The queries of tags."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.tags.models import tag_table
from app.tags.schemas import TagQuery

_t = tag_table.c
_columns = (
    _t.id,
    _t.name,
    _t.slug,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(tag_table).returning(*_columns)
_update = update(tag_table).where(*_is_this_one).returning(*_columns)
_delete = delete(tag_table).where(*_is_this_one)
_listing = Listing(
    resource="tags",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "name": SortKey(_t.name, TypeAdapter(values.Text)),
    },
    filters={},
    search=(),
)


async def list_tags(db: Reader, query: TagQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_tag(db: Reader, tag_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": tag_id})


async def find_tags(db: Reader, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_ids": list(ids)})


async def lock_tag(session: AsyncSession, tag_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": tag_id})
    return result.mappings().one_or_none()


async def insert_tag(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_tag(
    session: AsyncSession, tag_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": tag_id})
    return result.mappings().one()


async def delete_tag(session: AsyncSession, tag_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": tag_id})
