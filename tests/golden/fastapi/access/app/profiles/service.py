"""What can be done with profiles."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.profiles import repository
from app.profiles.schemas import ProfileCreate, ProfileQuery, ProfileRead, ProfileUpdate


async def list_profiles(db: Reader, query: ProfileQuery) -> Page:
    return await repository.list_profiles(db, query)


async def get_profile(db: Reader, profile_id: uuid.UUID) -> ProfileRead:
    row = await repository.get_profile(db, profile_id)
    if row is None:
        raise _not_found()
    return ProfileRead.model_validate(row)


async def create_profile(
    session: AsyncSession, owner_id: str, profile: ProfileCreate
) -> ProfileRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **profile.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ProfileRead.model_validate(await repository.insert_profile(session, row))


async def replace_profile(
    session: AsyncSession,
    owner_id: str,
    profile_id: uuid.UUID,
    profile: ProfileCreate,
    if_match: str | None = None,
) -> ProfileRead:
    current = await _lock_profile(session, owner_id, profile_id, if_match)
    changes = profile.model_dump()
    return await _change_profile(session, current, changes)


async def update_profile(
    session: AsyncSession,
    owner_id: str,
    profile_id: uuid.UUID,
    profile: ProfileUpdate,
    if_match: str | None = None,
) -> ProfileRead:
    current = await _lock_profile(session, owner_id, profile_id, if_match)
    changes = profile.changes()
    return await _change_profile(session, current, changes) if changes else current


async def delete_profile(
    session: AsyncSession, owner_id: str, profile_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_profile(session, owner_id, profile_id, if_match)
    await repository.delete_profile(session, current.user_id, current.id)


async def _lock_profile(
    session: AsyncSession, owner_id: str, profile_id: uuid.UUID, if_match: str | None
) -> ProfileRead:
    row = await repository.lock_profile(session, owner_id, profile_id)
    if row is None:
        raise _not_found()
    current = ProfileRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_profile(
    session: AsyncSession, current: ProfileRead, changes: dict[str, Any]
) -> ProfileRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_profile(session, current.user_id, current.id, changes)
    return ProfileRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Profile not found")
