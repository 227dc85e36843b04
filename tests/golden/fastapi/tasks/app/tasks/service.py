"""What can be done with tasks."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.tasks import repository
from app.tasks.schemas import TaskCreate, TaskQuery, TaskRead, TaskUpdate


async def list_tasks(db: Reader, owner_id: str, query: TaskQuery) -> Page:
    return await repository.list_tasks(db, owner_id, query)


async def get_task(db: Reader, owner_id: str, task_id: uuid.UUID) -> TaskRead:
    row = await repository.get_task(db, owner_id, task_id)
    if row is None:
        raise _not_found()
    return TaskRead.model_validate(row)


async def create_task(session: AsyncSession, owner_id: str, task: TaskCreate) -> TaskRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **task.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(
        session, repository.REFERENCES, row, owner_id=owner_id, links=repository.LINKS
    )
    return TaskRead.model_validate(await repository.insert_task(session, row))


async def replace_task(
    session: AsyncSession,
    owner_id: str,
    task_id: uuid.UUID,
    task: TaskCreate,
    if_match: str | None = None,
) -> TaskRead:
    current = await _lock_task(session, owner_id, task_id, if_match)
    changes = task.model_dump()
    return await _change_task(session, current, changes)


async def update_task(
    session: AsyncSession,
    owner_id: str,
    task_id: uuid.UUID,
    task: TaskUpdate,
    if_match: str | None = None,
) -> TaskRead:
    current = await _lock_task(session, owner_id, task_id, if_match)
    changes = task.changes()
    return await _change_task(session, current, changes) if changes else current


async def delete_task(
    session: AsyncSession, owner_id: str, task_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_task(session, owner_id, task_id, if_match)
    await repository.delete_task(session, current.user_id, current.id)


async def _lock_task(
    session: AsyncSession, owner_id: str, task_id: uuid.UUID, if_match: str | None
) -> TaskRead:
    row = await repository.lock_task(session, owner_id, task_id)
    if row is None:
        raise _not_found()
    current = TaskRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_task(
    session: AsyncSession, current: TaskRead, changes: dict[str, Any]
) -> TaskRead:
    await check_references(
        session,
        repository.REFERENCES,
        changes,
        owner_id=current.user_id,
        current=current,
        links=repository.LINKS,
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_task(
        session, current.user_id, current.id, changes, {"label_ids": current.label_ids}
    )
    return TaskRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Task not found")
