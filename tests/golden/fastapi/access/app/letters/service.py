"""What can be done with letters."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.letters import repository
from app.letters.schemas import LetterCreate, LetterQuery, LetterRead, LetterUpdate


async def list_letters(db: Reader, query: LetterQuery) -> Page:
    return await repository.list_letters(db, query)


async def get_letter(db: Reader, letter_id: uuid.UUID) -> LetterRead:
    row = await repository.get_letter(db, letter_id)
    if row is None:
        raise _not_found()
    return LetterRead.model_validate(row)


async def create_letter(session: AsyncSession, letter: LetterCreate) -> LetterRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **letter.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return LetterRead.model_validate(await repository.insert_letter(session, row))


async def replace_letter(
    session: AsyncSession,
    letter_id: uuid.UUID,
    letter: LetterCreate,
    if_match: str | None = None,
) -> LetterRead:
    current = await _lock_letter(session, letter_id, if_match)
    changes = letter.model_dump()
    return await _change_letter(session, current, changes)


async def update_letter(
    session: AsyncSession,
    letter_id: uuid.UUID,
    letter: LetterUpdate,
    if_match: str | None = None,
) -> LetterRead:
    current = await _lock_letter(session, letter_id, if_match)
    changes = letter.changes()
    return await _change_letter(session, current, changes) if changes else current


async def delete_letter(
    session: AsyncSession, letter_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_letter(session, letter_id, if_match)
    await repository.delete_letter(session, current.id)


async def _lock_letter(
    session: AsyncSession, letter_id: uuid.UUID, if_match: str | None
) -> LetterRead:
    row = await repository.lock_letter(session, letter_id)
    if row is None:
        raise _not_found()
    current = LetterRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_letter(
    session: AsyncSession, current: LetterRead, changes: dict[str, Any]
) -> LetterRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_letter(session, current.id, changes)
    return LetterRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Letter not found")
