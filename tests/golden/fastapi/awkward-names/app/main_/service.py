"""What can be done with main."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.main_ import repository
from app.main_.schemas import MainCreate, MainQuery, MainRead, MainUpdate


async def list_main(db: Reader, query: MainQuery) -> Page:
    return await repository.list_main(db, query)


async def get_main(db: Reader, main_id: uuid.UUID) -> MainRead:
    row = await repository.get_main(db, main_id)
    if row is None:
        raise _not_found()
    return MainRead.model_validate(row)


async def create_main(session: AsyncSession, main: MainCreate) -> MainRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **main.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return MainRead.model_validate(await repository.insert_main(session, row))


async def replace_main(
    session: AsyncSession,
    main_id: uuid.UUID,
    main: MainCreate,
    if_match: str | None = None,
) -> MainRead:
    current = await _lock_main(session, main_id, if_match)
    changes = main.model_dump()
    return await _change_main(session, current, changes)


async def update_main(
    session: AsyncSession,
    main_id: uuid.UUID,
    main: MainUpdate,
    if_match: str | None = None,
) -> MainRead:
    current = await _lock_main(session, main_id, if_match)
    changes = main.changes()
    return await _change_main(session, current, changes) if changes else current


async def delete_main(
    session: AsyncSession, main_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_main(session, main_id, if_match)
    await repository.delete_main(session, current.id)


async def _lock_main(session: AsyncSession, main_id: uuid.UUID, if_match: str | None) -> MainRead:
    row = await repository.lock_main(session, main_id)
    if row is None:
        raise _not_found()
    current = MainRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_main(
    session: AsyncSession, current: MainRead, changes: dict[str, Any]
) -> MainRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_main(session, current.id, changes)
    return MainRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Main not found")
