"""What can be done with keepers."""

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
from app.keepers import repository
from app.keepers.schemas import KeeperCreate, KeeperQuery, KeeperRead, KeeperUpdate


async def list_keepers(db: Reader, owner_id: str, query: KeeperQuery) -> Page:
    return await repository.list_keepers(db, owner_id, query)


async def get_keeper(db: Reader, owner_id: str, keeper_id: uuid.UUID) -> KeeperRead:
    row = await repository.get_keeper(db, owner_id, keeper_id)
    if row is None:
        raise _not_found()
    return KeeperRead.model_validate(row)


async def find_keepers(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, KeeperRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_keepers(db, owner_id, ids) if ids else []
    return {row["id"]: KeeperRead.model_validate(row) for row in rows}


async def create_keeper(session: AsyncSession, owner_id: str, keeper: KeeperCreate) -> KeeperRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **keeper.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return KeeperRead.model_validate(await repository.insert_keeper(session, row))


async def replace_keeper(
    session: AsyncSession,
    owner_id: str,
    keeper_id: uuid.UUID,
    keeper: KeeperCreate,
    if_match: str | None = None,
) -> KeeperRead:
    current = await _lock_keeper(session, owner_id, keeper_id, if_match)
    changes = keeper.model_dump()
    return await _change_keeper(session, current, changes)


async def update_keeper(
    session: AsyncSession,
    owner_id: str,
    keeper_id: uuid.UUID,
    keeper: KeeperUpdate,
    if_match: str | None = None,
) -> KeeperRead:
    current = await _lock_keeper(session, owner_id, keeper_id, if_match)
    changes = keeper.changes()
    return await _change_keeper(session, current, changes) if changes else current


async def delete_keeper(
    session: AsyncSession, owner_id: str, keeper_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_keeper(session, owner_id, keeper_id, if_match)
    await repository.delete_keeper(session, current.user_id, current.id)


async def _lock_keeper(
    session: AsyncSession, owner_id: str, keeper_id: uuid.UUID, if_match: str | None
) -> KeeperRead:
    row = await repository.lock_keeper(session, owner_id, keeper_id)
    if row is None:
        raise _not_found()
    current = KeeperRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_keeper(
    session: AsyncSession, current: KeeperRead, changes: dict[str, Any]
) -> KeeperRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_keeper(session, current.user_id, current.id, changes)
    return KeeperRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Keeper not found")
