"""What can be done with config."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.config_ import repository
from app.config_.schemas import ConfigCreate, ConfigQuery, ConfigRead, ConfigUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader


async def list_config(db: Reader, owner_id: str, query: ConfigQuery) -> Page:
    return await repository.list_config(db, owner_id, query)


async def get_config(db: Reader, owner_id: str, config_id: uuid.UUID) -> ConfigRead:
    row = await repository.get_config(db, owner_id, config_id)
    if row is None:
        raise _not_found()
    return ConfigRead.model_validate(row)


async def create_config(session: AsyncSession, owner_id: str, config: ConfigCreate) -> ConfigRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **config.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ConfigRead.model_validate(await repository.insert_config(session, row))


async def replace_config(
    session: AsyncSession,
    owner_id: str,
    config_id: uuid.UUID,
    config: ConfigCreate,
    if_match: str | None = None,
) -> ConfigRead:
    current = await _lock_config(session, owner_id, config_id, if_match)
    changes = config.model_dump()
    return await _change_config(session, current, changes)


async def update_config(
    session: AsyncSession,
    owner_id: str,
    config_id: uuid.UUID,
    config: ConfigUpdate,
    if_match: str | None = None,
) -> ConfigRead:
    current = await _lock_config(session, owner_id, config_id, if_match)
    changes = config.changes()
    return await _change_config(session, current, changes) if changes else current


async def delete_config(
    session: AsyncSession, owner_id: str, config_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_config(session, owner_id, config_id, if_match)
    await repository.delete_config(session, current.user_id, current.id)


async def _lock_config(
    session: AsyncSession, owner_id: str, config_id: uuid.UUID, if_match: str | None
) -> ConfigRead:
    row = await repository.lock_config(session, owner_id, config_id)
    if row is None:
        raise _not_found()
    current = ConfigRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_config(
    session: AsyncSession, current: ConfigRead, changes: dict[str, Any]
) -> ConfigRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_config(session, current.user_id, current.id, changes)
    return ConfigRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Config not found")
