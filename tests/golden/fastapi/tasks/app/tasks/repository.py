"""The queries of tasks. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.links import Links, LinkSet
from app.db.references import Reference
from app.db.session import Reader
from app.tasks.models import task_table, tasks_labels_table
from app.tasks.schemas import TaskQuery

REFERENCES = (Reference("project_id", "projects", owned=True),)
LINKS = LinkSet(
    label_ids=Links(
        "label_ids", tasks_labels_table.c.task_id, tasks_labels_table.c.label_id, is_owned=True
    ),
)

_t = task_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.notes,
    _t.done,
    _t.priority,
    _t.due_date,
    _t.estimate,
    _t.tags,
    _t.project_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(task_table).returning(*_columns)
_update = update(task_table).where(*_is_this_one).returning(*_columns)
_delete = delete(task_table).where(*_is_this_one)
_listing = Listing(
    resource="tasks",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "due_date": SortKey(_t.due_date, TypeAdapter(values.Date), nullable=True),
        "title": SortKey(_t.title, TypeAdapter(values.Text)),
    },
    filters={
        "done": _t.done,
        "priority": _t.priority,
        "due_date": _t.due_date,
        "estimate": _t.estimate,
        "project_id": _t.project_id,
        "label_ids": LINKS["label_ids"],
    },
    search=(_t.title, _t.notes),
)


async def list_tasks(db: Reader, owner_id: str, query: TaskQuery) -> Page:
    page = await _listing.page(db, query, {"_owner_id": owner_id})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_task(db: Reader, owner_id: str, task_id: uuid.UUID) -> Mapping[str, Any] | None:
    row = await db.one(_get, {"_owner_id": owner_id, "_id": task_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def lock_task(
    session: AsyncSession, owner_id: str, task_id: uuid.UUID
) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": task_id})
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
    task_id: uuid.UUID,
    changes: Mapping[str, Any],
    linked: Mapping[str, Any],
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_owner_id": owner_id, "_id": task_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked, owner_id=row["user_id"])}


async def delete_task(session: AsyncSession, owner_id: str, task_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": task_id})
