"""The queries of comments."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.comments.models import comment_table
from app.comments.schemas import CommentQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.references import Reference
from app.db.session import Reader

REFERENCES = (Reference("post_id", "posts"), Reference("answers_id", "comments"))

_t = comment_table.c
_columns = (
    _t.id,
    _t.post_id,
    _t.answers_id,
    _t.text,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(comment_table).returning(*_columns)
_delete = delete(comment_table).where(*_is_this_one)
_listing = Listing(
    resource="comments",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "post_id": _t.post_id,
        "answers_id": _t.answers_id,
    },
    search=(),
)


async def list_comments(db: Reader, query: CommentQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_comment(db: Reader, comment_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": comment_id})


async def find_comments(db: Reader, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_ids": list(ids)})


async def lock_comment(session: AsyncSession, comment_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": comment_id})
    return result.mappings().one_or_none()


async def insert_comment(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def delete_comment(session: AsyncSession, comment_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": comment_id})
