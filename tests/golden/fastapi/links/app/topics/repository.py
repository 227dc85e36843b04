"""The queries of topics."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.links import Links, LinkSet
from app.db.session import Reader
from app.topics.models import topic_table, topics_labels_table
from app.topics.schemas import TopicQuery

LINKS = LinkSet(
    label_ids=Links(
        "labelIds", topics_labels_table.c.topic_id, topics_labels_table.c.label_id, is_owned=True
    ),
)

_t = topic_table.c
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
_insert = insert(topic_table).returning(*_columns)
_update = update(topic_table).where(*_is_this_one).returning(*_columns)
_delete = delete(topic_table).where(*_is_this_one)
_listing = Listing(
    resource="topics",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_topics(db: Reader, query: TopicQuery) -> Page:
    page = await _listing.page(db, query, {})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_topic(db: Reader, topic_id: int) -> Mapping[str, Any] | None:
    row = await db.one(_get, {"_id": topic_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def find_topics(db: Reader, ids: Collection[int]) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are there."""
    rows = await db.all(_find, {"_ids": list(ids)})
    return await LINKS.add_to(db, rows)


async def lock_topic(session: AsyncSession, topic_id: int) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": topic_id})
    row = result.mappings().one_or_none()
    return {**row, **await LINKS.of_item(session, row["id"])} if row else None


async def insert_topic(
    session: AsyncSession, caller_id: str, row: Mapping[str, Any]
) -> Mapping[str, Any]:
    columns, links = LINKS.split(row)
    inserted = (await session.execute(_insert, columns)).mappings().one()
    return {**inserted, **await LINKS.write(session, inserted["id"], links, {}, owner_id=caller_id)}


async def update_topic(
    session: AsyncSession,
    caller_id: str,
    topic_id: int,
    changes: Mapping[str, Any],
    linked: Mapping[str, Any],
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_id": topic_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked, owner_id=caller_id)}


async def delete_topic(session: AsyncSession, topic_id: int) -> None:
    await session.execute(_delete, {"_id": topic_id})
