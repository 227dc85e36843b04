"""What can be done with plain values."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.passwords import hash_passwords
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.plain_values import repository
from app.plain_values.schemas import (
    PlainValueCreate,
    PlainValueQuery,
    PlainValueRead,
    PlainValueUpdate,
)


async def list_plain_values(db: Reader, owner_id: str, query: PlainValueQuery) -> Page:
    return await repository.list_plain_values(db, owner_id, query)


async def get_plain_value(db: Reader, owner_id: str, plain_value_id: uuid.UUID) -> PlainValueRead:
    row = await repository.get_plain_value(db, owner_id, plain_value_id)
    if row is None:
        raise _not_found()
    return PlainValueRead.model_validate(row)


async def create_plain_value(
    session: AsyncSession, owner_id: str, plain_value: PlainValueCreate
) -> PlainValueRead:
    now = utc_now()
    values = await hash_passwords(plain_value.model_dump(), "a_password")
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **values,
        "created_at": now,
        "updated_at": now,
    }
    return PlainValueRead.model_validate(await repository.insert_plain_value(session, row))


async def replace_plain_value(
    session: AsyncSession,
    owner_id: str,
    plain_value_id: uuid.UUID,
    plain_value: PlainValueCreate,
    if_match: str | None = None,
) -> PlainValueRead:
    current = await _lock_plain_value(session, owner_id, plain_value_id, if_match)
    changes = plain_value.model_dump()
    return await _change_plain_value(session, current, changes)


async def update_plain_value(
    session: AsyncSession,
    owner_id: str,
    plain_value_id: uuid.UUID,
    plain_value: PlainValueUpdate,
    if_match: str | None = None,
) -> PlainValueRead:
    current = await _lock_plain_value(session, owner_id, plain_value_id, if_match)
    changes = plain_value.changes()
    return await _change_plain_value(session, current, changes) if changes else current


async def delete_plain_value(
    session: AsyncSession, owner_id: str, plain_value_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_plain_value(session, owner_id, plain_value_id, if_match)
    await repository.delete_plain_value(session, current.user_id, current.id)


async def _lock_plain_value(
    session: AsyncSession, owner_id: str, plain_value_id: uuid.UUID, if_match: str | None
) -> PlainValueRead:
    row = await repository.lock_plain_value(session, owner_id, plain_value_id)
    if row is None:
        raise _not_found()
    current = PlainValueRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_plain_value(
    session: AsyncSession, current: PlainValueRead, changes: dict[str, Any]
) -> PlainValueRead:
    changes = await hash_passwords(changes, "a_password")
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_plain_value(session, current.user_id, current.id, changes)
    return PlainValueRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Plain value not found")
