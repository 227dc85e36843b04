"""What can be done with preferences."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.responses import check_if_match
from app.db.base import next_moment
from app.db.session import Reader
from app.preferences import repository
from app.preferences.schemas import PreferenceCreate, PreferenceRead


async def get_preference(db: Reader, preference_id: int) -> PreferenceRead:
    row = await repository.get_preference(db, preference_id)
    if row is None:
        raise _not_found()
    return PreferenceRead.model_validate(row)


async def replace_preference(
    session: AsyncSession,
    preference_id: int,
    preference: PreferenceCreate,
    if_match: str | None = None,
) -> PreferenceRead:
    current = await _lock_preference(session, preference_id, if_match)
    changes = preference.model_dump()
    return await _change_preference(session, current, changes)


async def delete_preference(
    session: AsyncSession, preference_id: int, if_match: str | None = None
) -> None:
    current = await _lock_preference(session, preference_id, if_match)
    await repository.delete_preference(session, current.id)


async def _lock_preference(
    session: AsyncSession, preference_id: int, if_match: str | None
) -> PreferenceRead:
    row = await repository.lock_preference(session, preference_id)
    if row is None:
        raise _not_found()
    current = PreferenceRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_preference(
    session: AsyncSession, current: PreferenceRead, changes: dict[str, Any]
) -> PreferenceRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_preference(session, current.id, changes)
    return PreferenceRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Preference not found")
