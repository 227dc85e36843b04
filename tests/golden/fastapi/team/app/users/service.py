"""What can be done with users."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.users import repository
from app.users.schemas import UserCreate, UserQuery, UserRead, UserUpdate

_IMMUTABLE = frozenset({"email"})


async def list_users(db: Reader, query: UserQuery) -> Page:
    return await repository.list_users(db, query)


async def get_user(db: Reader, user_id: uuid.UUID) -> UserRead:
    row = await repository.get_user(db, user_id)
    if row is None:
        raise _not_found()
    return UserRead.model_validate(row)


async def find_users(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, UserRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_users(db, ids) if ids else []
    return {row["id"]: UserRead.model_validate(row) for row in rows}


async def create_user(session: AsyncSession, user: UserCreate) -> UserRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **user.model_dump(),
        "roles": [],
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row)
    return UserRead.model_validate(await repository.insert_user(session, row))


async def update_user(
    session: AsyncSession,
    owner_id: uuid.UUID | AllRows,
    user_id: uuid.UUID,
    user: UserUpdate,
    if_match: str | None = None,
) -> UserRead:
    current = await _lock_user(session, owner_id, user_id, if_match)
    check_immutable(current, user, _IMMUTABLE)
    changes = user.changes()
    return await _change_user(session, current, changes) if changes else current


async def delete_user(
    session: AsyncSession,
    owner_id: uuid.UUID | AllRows,
    user_id: uuid.UUID,
    if_match: str | None = None,
) -> None:
    current = await _lock_user(session, owner_id, user_id, if_match)
    await repository.delete_user(session, current.id)


async def _lock_user(
    session: AsyncSession, owner_id: uuid.UUID | AllRows, user_id: uuid.UUID, if_match: str | None
) -> UserRead:
    row = await repository.lock_user(session, owner_id, user_id)
    if row is None:
        raise _not_found()
    current = UserRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_user(
    session: AsyncSession, current: UserRead, changes: dict[str, Any]
) -> UserRead:
    await check_references(session, repository.REFERENCES, changes, current=current)
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_user(session, current.id, changes)
    return UserRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "User not found")
