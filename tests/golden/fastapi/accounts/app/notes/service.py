"""What can be done with notes."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.notes import repository
from app.notes.schemas import NoteCreate, NoteQuery, NoteRead, NoteUpdate


async def list_notes(db: Reader, owner_id: uuid.UUID, query: NoteQuery) -> Page:
    return await repository.list_notes(db, owner_id, query)


async def get_note(db: Reader, owner_id: uuid.UUID, note_id: uuid.UUID) -> NoteRead:
    row = await repository.get_note(db, owner_id, note_id)
    if row is None:
        raise _not_found()
    return NoteRead.model_validate(row)


async def create_note(session: AsyncSession, owner_id: uuid.UUID, note: NoteCreate) -> NoteRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **note.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return NoteRead.model_validate(await repository.insert_note(session, row))


async def replace_note(
    session: AsyncSession,
    owner_id: uuid.UUID,
    note_id: uuid.UUID,
    note: NoteCreate,
    if_match: str | None = None,
) -> NoteRead:
    current = await _lock_note(session, owner_id, note_id, if_match)
    changes = note.model_dump()
    return await _change_note(session, current, changes)


async def update_note(
    session: AsyncSession,
    owner_id: uuid.UUID,
    note_id: uuid.UUID,
    note: NoteUpdate,
    if_match: str | None = None,
) -> NoteRead:
    current = await _lock_note(session, owner_id, note_id, if_match)
    changes = note.changes()
    return await _change_note(session, current, changes) if changes else current


async def delete_note(
    session: AsyncSession, owner_id: uuid.UUID, note_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_note(session, owner_id, note_id, if_match)
    await repository.delete_note(session, current.user_id, current.id)


async def _lock_note(
    session: AsyncSession, owner_id: uuid.UUID, note_id: uuid.UUID, if_match: str | None
) -> NoteRead:
    row = await repository.lock_note(session, owner_id, note_id)
    if row is None:
        raise _not_found()
    current = NoteRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_note(
    session: AsyncSession, current: NoteRead, changes: dict[str, Any]
) -> NoteRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_note(session, current.user_id, current.id, changes)
    return NoteRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Note not found")
