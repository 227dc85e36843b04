"""What can be done with time entries."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.session import Reader
from app.time_entries import repository
from app.time_entries.schemas import TimeEntryCreate, TimeEntryQuery, TimeEntryRead, TimeEntryUpdate


async def list_time_entries(db: Reader, owner_id: int, query: TimeEntryQuery) -> Page:
    return await repository.list_time_entries(db, owner_id, query)


async def get_time_entry(db: Reader, owner_id: int, time_entry_id: int) -> TimeEntryRead:
    row = await repository.get_time_entry(db, owner_id, time_entry_id)
    if row is None:
        raise _not_found()
    return TimeEntryRead.model_validate(row)


async def create_time_entry(
    session: AsyncSession, owner_id: int, time_entry: TimeEntryCreate
) -> TimeEntryRead:
    now = utc_now()
    row = {
        "user_id": owner_id,
        **time_entry.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return TimeEntryRead.model_validate(await repository.insert_time_entry(session, row))


async def replace_time_entry(
    session: AsyncSession,
    owner_id: int,
    time_entry_id: int,
    time_entry: TimeEntryCreate,
    if_match: str | None = None,
) -> TimeEntryRead:
    current = await _lock_time_entry(session, owner_id, time_entry_id, if_match)
    changes = time_entry.model_dump()
    return await _change_time_entry(session, current, changes)


async def update_time_entry(
    session: AsyncSession,
    owner_id: int,
    time_entry_id: int,
    time_entry: TimeEntryUpdate,
    if_match: str | None = None,
) -> TimeEntryRead:
    current = await _lock_time_entry(session, owner_id, time_entry_id, if_match)
    changes = time_entry.changes()
    return await _change_time_entry(session, current, changes) if changes else current


async def delete_time_entry(
    session: AsyncSession, owner_id: int, time_entry_id: int, if_match: str | None = None
) -> None:
    current = await _lock_time_entry(session, owner_id, time_entry_id, if_match)
    await repository.delete_time_entry(session, current.user_id, current.id)


async def _lock_time_entry(
    session: AsyncSession, owner_id: int, time_entry_id: int, if_match: str | None
) -> TimeEntryRead:
    row = await repository.lock_time_entry(session, owner_id, time_entry_id)
    if row is None:
        raise _not_found()
    current = TimeEntryRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_time_entry(
    session: AsyncSession, current: TimeEntryRead, changes: dict[str, Any]
) -> TimeEntryRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_time_entry(session, current.user_id, current.id, changes)
    return TimeEntryRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Time entry not found")
