"""What can be done with errors."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.errors import repository
from app.errors.schemas import ErrorCreate, ErrorQuery, ErrorRead, ErrorUpdate


async def list_errors(db: Reader, owner_id: str, query: ErrorQuery) -> Page:
    return await repository.list_errors(db, owner_id, query)


async def get_error(db: Reader, owner_id: str, error_id: uuid.UUID) -> ErrorRead:
    row = await repository.get_error(db, owner_id, error_id)
    if row is None:
        raise _not_found()
    return ErrorRead.model_validate(row)


async def create_error(session: AsyncSession, owner_id: str, error: ErrorCreate) -> ErrorRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **error.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ErrorRead.model_validate(await repository.insert_error(session, row))


async def replace_error(
    session: AsyncSession,
    owner_id: str,
    error_id: uuid.UUID,
    error: ErrorCreate,
    if_match: str | None = None,
) -> ErrorRead:
    current = await _lock_error(session, owner_id, error_id, if_match)
    changes = error.model_dump()
    return await _change_error(session, current, changes)


async def update_error(
    session: AsyncSession,
    owner_id: str,
    error_id: uuid.UUID,
    error: ErrorUpdate,
    if_match: str | None = None,
) -> ErrorRead:
    current = await _lock_error(session, owner_id, error_id, if_match)
    changes = error.changes()
    return await _change_error(session, current, changes) if changes else current


async def delete_error(
    session: AsyncSession, owner_id: str, error_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_error(session, owner_id, error_id, if_match)
    await repository.delete_error(session, current.user_id, current.id)


async def _lock_error(
    session: AsyncSession, owner_id: str, error_id: uuid.UUID, if_match: str | None
) -> ErrorRead:
    row = await repository.lock_error(session, owner_id, error_id)
    if row is None:
        raise _not_found()
    current = ErrorRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_error(
    session: AsyncSession, current: ErrorRead, changes: dict[str, Any]
) -> ErrorRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_error(session, current.user_id, current.id, changes)
    return ErrorRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Error not found")
