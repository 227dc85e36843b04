"""The queries of reviews."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.references import Reference
from app.db.session import Reader
from app.reviews.models import review_table
from app.reviews.schemas import ReviewQuery

REFERENCES = (Reference("book_id", "books", owned=True),)

_t = review_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.text,
    _t.book_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_own_one)
_get_any = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_own_one).with_for_update()
_lock_any = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(review_table).returning(*_columns)
_update = update(review_table).where(*_is_own_one).returning(*_columns)
_delete = delete(review_table).where(*_is_own_one)
_listing = Listing(
    resource="reviews",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "book_id": _t.book_id,
    },
    search=(),
)
_listing_of_all = replace(_listing, where=())


async def list_reviews(db: Reader, owner_id: str | AllRows, query: ReviewQuery) -> Page:
    listing = _listing_of_all if owner_id is ALL_ROWS else _listing
    return await listing.page(db, query, {"_owner_id": owner_id})


async def get_review(
    db: Reader, owner_id: str | AllRows, review_id: uuid.UUID
) -> RowMapping | None:
    statement = _get_any if owner_id is ALL_ROWS else _get
    return await db.one(statement, {"_owner_id": owner_id, "_id": review_id})


async def lock_review(
    session: AsyncSession, owner_id: str | AllRows, review_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": review_id})
    return result.mappings().one_or_none()


async def insert_review(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_review(
    session: AsyncSession, owner_id: str, review_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": review_id})
    return result.mappings().one()


async def delete_review(session: AsyncSession, owner_id: str, review_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": review_id})
