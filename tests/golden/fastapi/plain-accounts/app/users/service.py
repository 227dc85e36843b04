"""What can be done with users."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.session import Reader
from app.users import repository
from app.users.schemas import UserCreate, UserRead, UserUpdate

_IMMUTABLE = frozenset({"email"})


async def get_user(db: Reader, user_id: int) -> UserRead:
    row = await repository.get_user(db, user_id)
    if row is None:
        raise _not_found()
    return UserRead.model_validate(row)


async def create_user(session: AsyncSession, user: UserCreate) -> UserRead:
    now = utc_now()
    row = {
        **user.model_dump(),
        "roles": [],
        "created_at": now,
        "updated_at": now,
    }
    return UserRead.model_validate(await repository.insert_user(session, row))


async def update_user(
    session: AsyncSession,
    user_id: int,
    user: UserUpdate,
    if_match: str | None = None,
) -> UserRead:
    current = await _lock_user(session, user_id, if_match)
    check_immutable(current, user, _IMMUTABLE)
    changes = user.changes()
    return await _change_user(session, current, changes) if changes else current


async def _lock_user(session: AsyncSession, user_id: int, if_match: str | None) -> UserRead:
    row = await repository.lock_user(session, user_id)
    if row is None:
        raise _not_found()
    current = UserRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_user(
    session: AsyncSession, current: UserRead, changes: dict[str, Any]
) -> UserRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_user(session, current.id, changes)
    return UserRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "User not found")
