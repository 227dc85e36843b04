"""The queries of authors. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.authors.models import author_table
from app.authors.schemas import AuthorQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.references import Reference
from app.db.session import Reader

REFERENCES = (Reference("mentor_id", "authors", owned=True),)

_t = author_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.name,
    _t.mentor_id,
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
_insert = insert(author_table).returning(*_columns)
_update = update(author_table).where(*_is_this_one).returning(*_columns)
_delete = update(author_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="authors",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_authors(db: Reader, owner_id: str, query: AuthorQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_author(db: Reader, owner_id: str, author_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": author_id})


async def find_authors(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_owner_id": owner_id, "_ids": list(ids)})


async def lock_author(
    session: AsyncSession, owner_id: str, author_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": author_id})
    return result.mappings().one_or_none()


async def insert_author(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_author(
    session: AsyncSession, owner_id: str, author_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": author_id})
    return result.mappings().one()


async def delete_author(session: AsyncSession, owner_id: str, author_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": author_id, "_now": utc_now()})
    await follow_soft_delete(session, author_table, author_id)
