"""What can be done with classes."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.classes import repository
from app.classes.schemas import ClassCreate, ClassQuery, ClassRead, ClassUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader


async def list_classes(db: Reader, owner_id: str, query: ClassQuery) -> Page:
    return await repository.list_classes(db, owner_id, query)


async def get_class(db: Reader, owner_id: str, class_id: uuid.UUID) -> ClassRead:
    row = await repository.get_class(db, owner_id, class_id)
    if row is None:
        raise _not_found()
    return ClassRead.model_validate(row)


async def create_class(session: AsyncSession, owner_id: str, class_: ClassCreate) -> ClassRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **class_.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ClassRead.model_validate(await repository.insert_class(session, row))


async def replace_class(
    session: AsyncSession,
    owner_id: str,
    class_id: uuid.UUID,
    class_: ClassCreate,
    if_match: str | None = None,
) -> ClassRead:
    current = await _lock_class(session, owner_id, class_id, if_match)
    changes = class_.model_dump()
    return await _change_class(session, current, changes)


async def update_class(
    session: AsyncSession,
    owner_id: str,
    class_id: uuid.UUID,
    class_: ClassUpdate,
    if_match: str | None = None,
) -> ClassRead:
    current = await _lock_class(session, owner_id, class_id, if_match)
    changes = class_.changes()
    return await _change_class(session, current, changes) if changes else current


async def delete_class(
    session: AsyncSession, owner_id: str, class_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_class(session, owner_id, class_id, if_match)
    await repository.delete_class(session, current.user_id, current.id)


async def _lock_class(
    session: AsyncSession, owner_id: str, class_id: uuid.UUID, if_match: str | None
) -> ClassRead:
    row = await repository.lock_class(session, owner_id, class_id)
    if row is None:
        raise _not_found()
    current = ClassRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_class(
    session: AsyncSession, current: ClassRead, changes: dict[str, Any]
) -> ClassRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_class(session, current.user_id, current.id, changes)
    return ClassRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Class not found")
