"""The queries of tasks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.links import Links, LinkSet
from app.db.references import Reference
from app.db.session import Reader
from app.tasks.models import (
    task_table,
    tasks_labels_table,
    tasks_related_tasks_table,
    tasks_topics_table,
)
from app.tasks.schemas import TaskQuery

REFERENCES = (
    Reference("project_id", "projects", owned=True, alias="projectId"),
    Reference("parent_id", "tasks", owned=True, alias="parentId"),
)
LINKS = LinkSet(
    label_ids=Links(
        "labelIds", tasks_labels_table.c.task_id, tasks_labels_table.c.label_id, is_owned=True
    ),
    related_task_ids=Links(
        "relatedTaskIds",
        tasks_related_tasks_table.c.task_id,
        tasks_related_tasks_table.c.related_task_id,
        is_owned=True,
    ),
    topic_ids=Links("topicIds", tasks_topics_table.c.task_id, tasks_topics_table.c.topic_id),
)

_t = task_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.project_id,
    _t.parent_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_live)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_live)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_own_one).with_for_update(key_share=True)
_lock_any = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(task_table).returning(*_columns)
_update = update(task_table).where(*_is_own_one).returning(*_columns)
_delete = update(task_table).where(*_is_own_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="tasks",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "project_id": _t.project_id,
        "label_ids": LINKS["label_ids"],
        "related_task_ids": LINKS["related_task_ids"],
        "topic_ids": LINKS["topic_ids"],
    },
    search=(),
)
_listing_of_all = replace(_listing, where=(_is_live,))


async def list_tasks(db: Reader, owner_id: str | AllRows, query: TaskQuery) -> Page:
    listing = _listing_of_all if owner_id is ALL_ROWS else _listing
    page = await listing.page(db, query, {"_owner_id": owner_id})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_task(db: Reader, task_id: int) -> Mapping[str, Any] | None:
    row = await db.one(_get, {"_id": task_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def find_tasks(db: Reader, ids: Collection[int]) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are there."""
    rows = await db.all(_find, {"_ids": list(ids)})
    return await LINKS.add_to(db, rows)


async def lock_task(
    session: AsyncSession, owner_id: str | AllRows, task_id: int
) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": task_id})
    row = result.mappings().one_or_none()
    return {**row, **await LINKS.of_item(session, row["id"])} if row else None


async def insert_task(session: AsyncSession, row: Mapping[str, Any]) -> Mapping[str, Any]:
    columns, links = LINKS.split(row)
    inserted = (await session.execute(_insert, columns)).mappings().one()
    return {
        **inserted,
        **await LINKS.write(session, inserted["id"], links, {}, owner_id=inserted["user_id"]),
    }


async def update_task(
    session: AsyncSession,
    owner_id: str,
    task_id: int,
    changes: Mapping[str, Any],
    linked: Mapping[str, Any],
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_owner_id": owner_id, "_id": task_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked, owner_id=row["user_id"])}


async def delete_task(session: AsyncSession, owner_id: str, task_id: int) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": task_id, "_now": utc_now()})
    await follow_soft_delete(session, task_table, task_id)
