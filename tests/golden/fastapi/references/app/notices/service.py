"""What can be done with notices."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.notices import repository
from app.notices.schemas import NoticeCreate, NoticeQuery, NoticeRead, NoticeUpdate


async def list_notices(db: Reader, query: NoticeQuery) -> Page:
    return await repository.list_notices(db, query)


async def get_notice(db: Reader, notice_id: uuid.UUID) -> NoticeRead:
    row = await repository.get_notice(db, notice_id)
    if row is None:
        raise _not_found()
    return NoticeRead.model_validate(row)


async def create_notice(session: AsyncSession, caller_id: str, notice: NoticeCreate) -> NoticeRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **notice.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=caller_id)
    return NoticeRead.model_validate(await repository.insert_notice(session, row))


async def update_notice(
    session: AsyncSession,
    caller_id: str,
    notice_id: uuid.UUID,
    notice: NoticeUpdate,
    if_match: str | None = None,
) -> NoticeRead:
    current = await _lock_notice(session, notice_id, if_match)
    changes = notice.changes()
    return await _change_notice(session, caller_id, current, changes) if changes else current


async def _lock_notice(
    session: AsyncSession, notice_id: uuid.UUID, if_match: str | None
) -> NoticeRead:
    row = await repository.lock_notice(session, notice_id)
    if row is None:
        raise _not_found()
    current = NoticeRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_notice(
    session: AsyncSession, caller_id: str, current: NoticeRead, changes: dict[str, Any]
) -> NoticeRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=caller_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_notice(session, current.id, changes)
    return NoticeRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Notice not found")
