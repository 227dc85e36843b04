"""What can be done with defaults."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.defaults import repository
from app.defaults.schemas import DefaultCreate, DefaultQuery, DefaultRead, DefaultUpdate


async def list_defaults(db: Reader, owner_id: str, query: DefaultQuery) -> Page:
    return await repository.list_defaults(db, owner_id, query)


async def get_default(db: Reader, owner_id: str, default_id: uuid.UUID) -> DefaultRead:
    row = await repository.get_default(db, owner_id, default_id)
    if row is None:
        raise _not_found()
    return DefaultRead.model_validate(row)


async def create_default(
    session: AsyncSession, owner_id: str, default: DefaultCreate
) -> DefaultRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **default.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return DefaultRead.model_validate(await repository.insert_default(session, row))


async def replace_default(
    session: AsyncSession,
    owner_id: str,
    default_id: uuid.UUID,
    default: DefaultCreate,
    if_match: str | None = None,
) -> DefaultRead:
    current = await _lock_default(session, owner_id, default_id, if_match)
    changes = default.model_dump()
    return await _change_default(session, current, changes)


async def update_default(
    session: AsyncSession,
    owner_id: str,
    default_id: uuid.UUID,
    default: DefaultUpdate,
    if_match: str | None = None,
) -> DefaultRead:
    current = await _lock_default(session, owner_id, default_id, if_match)
    changes = default.changes()
    return await _change_default(session, current, changes) if changes else current


async def delete_default(
    session: AsyncSession, owner_id: str, default_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_default(session, owner_id, default_id, if_match)
    await repository.delete_default(session, current.user_id, current.id)


async def _lock_default(
    session: AsyncSession, owner_id: str, default_id: uuid.UUID, if_match: str | None
) -> DefaultRead:
    row = await repository.lock_default(session, owner_id, default_id)
    if row is None:
        raise _not_found()
    current = DefaultRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_default(
    session: AsyncSession, current: DefaultRead, changes: dict[str, Any]
) -> DefaultRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_default(session, current.user_id, current.id, changes)
    return DefaultRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Default not found")
