"""The queries of articles."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.articles.models import article_table
from app.articles.schemas import ArticleQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.session import Reader

_t = article_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_own_one).with_for_update()
_lock_any = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(article_table).returning(*_columns)
_update = update(article_table).where(*_is_own_one).returning(*_columns)
_delete = delete(article_table).where(*_is_own_one)
_listing = Listing(
    resource="articles",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "title": _t.title,
    },
    search=(),
)


async def list_articles(db: Reader, query: ArticleQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_article(db: Reader, article_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": article_id})


async def lock_article(
    session: AsyncSession, owner_id: str | AllRows, article_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": article_id})
    return result.mappings().one_or_none()


async def insert_article(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_article(
    session: AsyncSession, owner_id: str, article_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": article_id})
    return result.mappings().one()


async def delete_article(session: AsyncSession, owner_id: str, article_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": article_id})
