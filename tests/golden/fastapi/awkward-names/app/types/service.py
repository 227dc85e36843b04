"""What can be done with types."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.types import repository
from app.types.schemas import TypeCreate, TypeQuery, TypeRead, TypeUpdate


async def list_types(db: Reader, owner_id: str, query: TypeQuery) -> Page:
    return await repository.list_types(db, owner_id, query)


async def get_type(db: Reader, owner_id: str, type_id: uuid.UUID) -> TypeRead:
    row = await repository.get_type(db, owner_id, type_id)
    if row is None:
        raise _not_found()
    return TypeRead.model_validate(row)


async def create_type(session: AsyncSession, owner_id: str, type_: TypeCreate) -> TypeRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **type_.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return TypeRead.model_validate(await repository.insert_type(session, row))


async def replace_type(
    session: AsyncSession,
    owner_id: str,
    type_id: uuid.UUID,
    type_: TypeCreate,
    if_match: str | None = None,
) -> TypeRead:
    current = await _lock_type(session, owner_id, type_id, if_match)
    changes = type_.model_dump()
    return await _change_type(session, current, changes)


async def update_type(
    session: AsyncSession,
    owner_id: str,
    type_id: uuid.UUID,
    type_: TypeUpdate,
    if_match: str | None = None,
) -> TypeRead:
    current = await _lock_type(session, owner_id, type_id, if_match)
    changes = type_.changes()
    return await _change_type(session, current, changes) if changes else current


async def delete_type(
    session: AsyncSession, owner_id: str, type_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_type(session, owner_id, type_id, if_match)
    await repository.delete_type(session, current.user_id, current.id)


async def _lock_type(
    session: AsyncSession, owner_id: str, type_id: uuid.UUID, if_match: str | None
) -> TypeRead:
    row = await repository.lock_type(session, owner_id, type_id)
    if row is None:
        raise _not_found()
    current = TypeRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_type(
    session: AsyncSession, current: TypeRead, changes: dict[str, Any]
) -> TypeRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_type(session, current.user_id, current.id, changes)
    return TypeRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Type not found")
