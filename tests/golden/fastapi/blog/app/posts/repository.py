"""The queries of posts."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.links import Links, LinkSet
from app.db.references import Reference
from app.db.session import Reader
from app.posts.models import post_table, posts_tags_table
from app.posts.schemas import PostQuery

REFERENCES = (Reference("follows_id", "posts", owned=True),)
LINKS = LinkSet(
    tag_ids=Links("tag_ids", posts_tags_table.c.post_id, posts_tags_table.c.tag_id),
)

_t = post_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.slug,
    _t.body,
    _t.status,
    _t.published_at,
    _t.follows_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_own_one).with_for_update(key_share=True)
_lock_any = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(post_table).returning(*_columns)
_update = update(post_table).where(*_is_own_one).returning(*_columns)
_delete = delete(post_table).where(*_is_own_one)
_listing = Listing(
    resource="posts",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "published_at": SortKey(_t.published_at, TypeAdapter(values.DateTime), nullable=True),
        "title": SortKey(_t.title, TypeAdapter(values.Text)),
        "slug": SortKey(_t.slug, TypeAdapter(values.Text)),
    },
    filters={
        "status": _t.status,
        "slug": _t.slug,
        "published_at": _t.published_at,
        "tag_ids": LINKS["tag_ids"],
    },
    search=(_t.title, _t.body),
)


async def list_posts(db: Reader, query: PostQuery) -> Page:
    page = await _listing.page(db, query, {})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_post(db: Reader, post_id: uuid.UUID) -> Mapping[str, Any] | None:
    row = await db.one(_get, {"_id": post_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def find_posts(db: Reader, ids: Collection[uuid.UUID]) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are there."""
    rows = await db.all(_find, {"_ids": list(ids)})
    return await LINKS.add_to(db, rows)


async def lock_post(
    session: AsyncSession, owner_id: str | AllRows, post_id: uuid.UUID
) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": post_id})
    row = result.mappings().one_or_none()
    return {**row, **await LINKS.of_item(session, row["id"])} if row else None


async def insert_post(session: AsyncSession, row: Mapping[str, Any]) -> Mapping[str, Any]:
    columns, links = LINKS.split(row)
    inserted = (await session.execute(_insert, columns)).mappings().one()
    return {**inserted, **await LINKS.write(session, inserted["id"], links, {})}


async def update_post(
    session: AsyncSession,
    owner_id: str,
    post_id: uuid.UUID,
    changes: Mapping[str, Any],
    linked: Mapping[str, Any],
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_owner_id": owner_id, "_id": post_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked)}


async def delete_post(session: AsyncSession, owner_id: str, post_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": post_id})
