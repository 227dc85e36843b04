"""What can be done with announcements."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.announcements import repository
from app.announcements.schemas import (
    AnnouncementCreate,
    AnnouncementQuery,
    AnnouncementRead,
    AnnouncementUpdate,
)
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader


async def list_announcements(db: Reader, query: AnnouncementQuery) -> Page:
    return await repository.list_announcements(db, query)


async def get_announcement(db: Reader, announcement_id: uuid.UUID) -> AnnouncementRead:
    row = await repository.get_announcement(db, announcement_id)
    if row is None:
        raise _not_found()
    return AnnouncementRead.model_validate(row)


async def create_announcement(
    session: AsyncSession, announcement: AnnouncementCreate
) -> AnnouncementRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **announcement.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return AnnouncementRead.model_validate(await repository.insert_announcement(session, row))


async def replace_announcement(
    session: AsyncSession,
    announcement_id: uuid.UUID,
    announcement: AnnouncementCreate,
    if_match: str | None = None,
) -> AnnouncementRead:
    current = await _lock_announcement(session, announcement_id, if_match)
    changes = announcement.model_dump()
    return await _change_announcement(session, current, changes)


async def update_announcement(
    session: AsyncSession,
    announcement_id: uuid.UUID,
    announcement: AnnouncementUpdate,
    if_match: str | None = None,
) -> AnnouncementRead:
    current = await _lock_announcement(session, announcement_id, if_match)
    changes = announcement.changes()
    return await _change_announcement(session, current, changes) if changes else current


async def delete_announcement(
    session: AsyncSession, announcement_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_announcement(session, announcement_id, if_match)
    await repository.delete_announcement(session, current.id)


async def _lock_announcement(
    session: AsyncSession, announcement_id: uuid.UUID, if_match: str | None
) -> AnnouncementRead:
    row = await repository.lock_announcement(session, announcement_id)
    if row is None:
        raise _not_found()
    current = AnnouncementRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_announcement(
    session: AsyncSession, current: AnnouncementRead, changes: dict[str, Any]
) -> AnnouncementRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_announcement(session, current.id, changes)
    return AnnouncementRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Announcement not found")
