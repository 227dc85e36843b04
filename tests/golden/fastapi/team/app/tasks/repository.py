"""The queries of tasks. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.references import Reference
from app.db.session import Reader
from app.tasks.models import task_table
from app.tasks.schemas import TaskQuery

REFERENCES = (Reference("project_id", "projects", owned=True), Reference("assignee_id", "users"))

_t = task_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.title,
    _t.done,
    _t.project_id,
    _t.assignee_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_owned, _is_live)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(task_table).returning(*_columns)
_update = update(task_table).where(*_is_this_one).returning(*_columns)
_delete = update(task_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="tasks",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "done": _t.done,
        "project_id": _t.project_id,
        "assignee_id": _t.assignee_id,
    },
    search=(_t.title,),
)


async def list_tasks(db: Reader, owner_id: uuid.UUID, query: TaskQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_task(db: Reader, owner_id: uuid.UUID, task_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": task_id})


async def lock_task(
    session: AsyncSession, owner_id: uuid.UUID, task_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": task_id})
    return result.mappings().one_or_none()


async def insert_task(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_task(
    session: AsyncSession, owner_id: uuid.UUID, task_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": task_id})
    return result.mappings().one()


async def delete_task(session: AsyncSession, owner_id: uuid.UUID, task_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": task_id, "_now": utc_now()})
