"""What can be done with drafts."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import ALL_ROWS, AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.drafts import repository
from app.drafts.schemas import DraftCreate, DraftQuery, DraftRead, DraftUpdate


async def list_drafts(db: Reader, owner_id: str | AllRows, query: DraftQuery) -> Page:
    return await repository.list_drafts(db, owner_id, query)


async def get_draft(db: Reader, owner_id: str | AllRows, draft_id: uuid.UUID) -> DraftRead:
    row = await repository.get_draft(db, owner_id, draft_id)
    if row is None:
        raise _not_found()
    return DraftRead.model_validate(row)


async def create_draft(session: AsyncSession, owner_id: str, draft: DraftCreate) -> DraftRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **draft.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return DraftRead.model_validate(await repository.insert_draft(session, row))


async def replace_draft(
    session: AsyncSession,
    owner_id: str,
    draft_id: uuid.UUID,
    draft: DraftCreate,
    if_match: str | None = None,
) -> DraftRead:
    current = await _lock_draft(session, owner_id, draft_id, if_match)
    changes = draft.model_dump()
    return await _change_draft(session, current, changes)


async def update_draft(
    session: AsyncSession,
    owner_id: str | AllRows,
    draft_id: uuid.UUID,
    draft: DraftUpdate,
    if_match: str | None = None,
) -> DraftRead:
    current = await _lock_draft(session, owner_id, draft_id, if_match)
    changes = draft.changes()
    return await _change_draft(session, current, changes) if changes else current


async def delete_draft(
    session: AsyncSession, draft_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_draft(session, ALL_ROWS, draft_id, if_match)
    await repository.delete_draft(session, current.user_id, current.id)


async def _lock_draft(
    session: AsyncSession, owner_id: str | AllRows, draft_id: uuid.UUID, if_match: str | None
) -> DraftRead:
    row = await repository.lock_draft(session, owner_id, draft_id)
    if row is None:
        raise _not_found()
    current = DraftRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_draft(
    session: AsyncSession, current: DraftRead, changes: dict[str, Any]
) -> DraftRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_draft(session, current.user_id, current.id, changes)
    return DraftRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Draft not found")
