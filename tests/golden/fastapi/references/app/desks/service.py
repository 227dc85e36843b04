"""What can be done with desks."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.desks import repository
from app.desks.schemas import DeskCreate, DeskQuery, DeskRead, DeskUpdate


async def list_desks(db: Reader, owner_id: str, query: DeskQuery) -> Page:
    return await repository.list_desks(db, owner_id, query)


async def get_desk(db: Reader, owner_id: str, desk_id: uuid.UUID) -> DeskRead:
    row = await repository.get_desk(db, owner_id, desk_id)
    if row is None:
        raise _not_found()
    return DeskRead.model_validate(row)


async def find_desks(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, DeskRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_desks(db, owner_id, ids) if ids else []
    return {row["id"]: DeskRead.model_validate(row) for row in rows}


async def create_desk(session: AsyncSession, owner_id: str, desk: DeskCreate) -> DeskRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **desk.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return DeskRead.model_validate(await repository.insert_desk(session, row))


async def replace_desk(
    session: AsyncSession,
    owner_id: str,
    desk_id: uuid.UUID,
    desk: DeskCreate,
    if_match: str | None = None,
) -> DeskRead:
    current = await _lock_desk(session, owner_id, desk_id, if_match)
    changes = desk.model_dump()
    return await _change_desk(session, current, changes)


async def update_desk(
    session: AsyncSession,
    owner_id: str,
    desk_id: uuid.UUID,
    desk: DeskUpdate,
    if_match: str | None = None,
) -> DeskRead:
    current = await _lock_desk(session, owner_id, desk_id, if_match)
    changes = desk.changes()
    return await _change_desk(session, current, changes) if changes else current


async def delete_desk(
    session: AsyncSession, owner_id: str, desk_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_desk(session, owner_id, desk_id, if_match)
    await repository.delete_desk(session, current.user_id, current.id)


async def _lock_desk(
    session: AsyncSession, owner_id: str, desk_id: uuid.UUID, if_match: str | None
) -> DeskRead:
    row = await repository.lock_desk(session, owner_id, desk_id)
    if row is None:
        raise _not_found()
    current = DeskRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_desk(
    session: AsyncSession, current: DeskRead, changes: dict[str, Any]
) -> DeskRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_desk(session, current.user_id, current.id, changes)
    return DeskRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Desk not found")
