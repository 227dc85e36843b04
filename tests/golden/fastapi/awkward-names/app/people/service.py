"""What can be done with people."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.people import repository
from app.people.schemas import PersonCreate, PersonQuery, PersonRead, PersonUpdate


async def list_people(db: Reader, owner_id: str, query: PersonQuery) -> Page:
    return await repository.list_people(db, owner_id, query)


async def get_person(db: Reader, owner_id: str, person_id: uuid.UUID) -> PersonRead:
    row = await repository.get_person(db, owner_id, person_id)
    if row is None:
        raise _not_found()
    return PersonRead.model_validate(row)


async def create_person(session: AsyncSession, owner_id: str, person: PersonCreate) -> PersonRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **person.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return PersonRead.model_validate(await repository.insert_person(session, row))


async def replace_person(
    session: AsyncSession,
    owner_id: str,
    person_id: uuid.UUID,
    person: PersonCreate,
    if_match: str | None = None,
) -> PersonRead:
    current = await _lock_person(session, owner_id, person_id, if_match)
    changes = person.model_dump()
    return await _change_person(session, current, changes)


async def update_person(
    session: AsyncSession,
    owner_id: str,
    person_id: uuid.UUID,
    person: PersonUpdate,
    if_match: str | None = None,
) -> PersonRead:
    current = await _lock_person(session, owner_id, person_id, if_match)
    changes = person.changes()
    return await _change_person(session, current, changes) if changes else current


async def delete_person(
    session: AsyncSession, owner_id: str, person_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_person(session, owner_id, person_id, if_match)
    await repository.delete_person(session, current.user_id, current.id)


async def _lock_person(
    session: AsyncSession, owner_id: str, person_id: uuid.UUID, if_match: str | None
) -> PersonRead:
    row = await repository.lock_person(session, owner_id, person_id)
    if row is None:
        raise _not_found()
    current = PersonRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_person(
    session: AsyncSession, current: PersonRead, changes: dict[str, Any]
) -> PersonRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_person(session, current.user_id, current.id, changes)
    return PersonRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Person not found")
