"""What can be done with optional values."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.passwords import hash_passwords
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.optional_values import repository
from app.optional_values.schemas import (
    OptionalValueCreate,
    OptionalValueQuery,
    OptionalValueRead,
    OptionalValueUpdate,
)


async def list_optional_values(db: Reader, query: OptionalValueQuery) -> Page:
    return await repository.list_optional_values(db, query)


async def get_optional_value(db: Reader, optional_value_id: uuid.UUID) -> OptionalValueRead:
    row = await repository.get_optional_value(db, optional_value_id)
    if row is None:
        raise _not_found()
    return OptionalValueRead.model_validate(row)


async def create_optional_value(
    session: AsyncSession, optional_value: OptionalValueCreate
) -> OptionalValueRead:
    now = utc_now()
    values = await hash_passwords(optional_value.model_dump(), "a_password")
    row = {
        "id": new_id(),
        **values,
        "created_at": now,
        "updated_at": now,
    }
    return OptionalValueRead.model_validate(await repository.insert_optional_value(session, row))


async def replace_optional_value(
    session: AsyncSession,
    optional_value_id: uuid.UUID,
    optional_value: OptionalValueCreate,
    if_match: str | None = None,
) -> OptionalValueRead:
    current = await _lock_optional_value(session, optional_value_id, if_match)
    changes = optional_value.model_dump()
    return await _change_optional_value(session, current, changes)


async def update_optional_value(
    session: AsyncSession,
    optional_value_id: uuid.UUID,
    optional_value: OptionalValueUpdate,
    if_match: str | None = None,
) -> OptionalValueRead:
    current = await _lock_optional_value(session, optional_value_id, if_match)
    changes = optional_value.changes()
    return await _change_optional_value(session, current, changes) if changes else current


async def delete_optional_value(
    session: AsyncSession, optional_value_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_optional_value(session, optional_value_id, if_match)
    await repository.delete_optional_value(session, current.id)


async def _lock_optional_value(
    session: AsyncSession, optional_value_id: uuid.UUID, if_match: str | None
) -> OptionalValueRead:
    row = await repository.lock_optional_value(session, optional_value_id)
    if row is None:
        raise _not_found()
    current = OptionalValueRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_optional_value(
    session: AsyncSession, current: OptionalValueRead, changes: dict[str, Any]
) -> OptionalValueRead:
    changes = await hash_passwords(changes, "a_password")
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_optional_value(session, current.id, changes)
    return OptionalValueRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Optional value not found")
