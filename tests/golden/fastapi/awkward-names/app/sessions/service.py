"""What can be done with sessions."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.sessions import repository
from app.sessions.schemas import SessionCreate, SessionQuery, SessionRead, SessionUpdate


async def list_sessions(db: Reader, query: SessionQuery) -> Page:
    return await repository.list_sessions(db, query)


async def get_session(db: Reader, session_id: uuid.UUID) -> SessionRead:
    row = await repository.get_session(db, session_id)
    if row is None:
        raise _not_found()
    return SessionRead.model_validate(row)


async def create_session(session: AsyncSession, session_: SessionCreate) -> SessionRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **session_.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return SessionRead.model_validate(await repository.insert_session(session, row))


async def replace_session(
    session: AsyncSession,
    session_id: uuid.UUID,
    session_: SessionCreate,
    if_match: str | None = None,
) -> SessionRead:
    current = await _lock_session(session, session_id, if_match)
    changes = session_.model_dump()
    return await _change_session(session, current, changes)


async def update_session(
    session: AsyncSession,
    session_id: uuid.UUID,
    session_: SessionUpdate,
    if_match: str | None = None,
) -> SessionRead:
    current = await _lock_session(session, session_id, if_match)
    changes = session_.changes()
    return await _change_session(session, current, changes) if changes else current


async def delete_session(
    session: AsyncSession, session_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_session(session, session_id, if_match)
    await repository.delete_session(session, current.id)


async def _lock_session(
    session: AsyncSession, session_id: uuid.UUID, if_match: str | None
) -> SessionRead:
    row = await repository.lock_session(session, session_id)
    if row is None:
        raise _not_found()
    current = SessionRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_session(
    session: AsyncSession, current: SessionRead, changes: dict[str, Any]
) -> SessionRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_session(session, current.id, changes)
    return SessionRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Session not found")
