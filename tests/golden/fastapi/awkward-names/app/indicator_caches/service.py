"""What can be done with indicator caches."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.indicator_caches import repository
from app.indicator_caches.schemas import (
    IndicatorCacheCreate,
    IndicatorCacheQuery,
    IndicatorCacheRead,
    IndicatorCacheUpdate,
)


async def list_indicator_caches(db: Reader, owner_id: str, query: IndicatorCacheQuery) -> Page:
    return await repository.list_indicator_caches(db, owner_id, query)


async def get_indicator_cache(
    db: Reader, owner_id: str, indicator_cache_id: uuid.UUID
) -> IndicatorCacheRead:
    row = await repository.get_indicator_cache(db, owner_id, indicator_cache_id)
    if row is None:
        raise _not_found()
    return IndicatorCacheRead.model_validate(row)


async def create_indicator_cache(
    session: AsyncSession, owner_id: str, indicator_cache: IndicatorCacheCreate
) -> IndicatorCacheRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **indicator_cache.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return IndicatorCacheRead.model_validate(await repository.insert_indicator_cache(session, row))


async def replace_indicator_cache(
    session: AsyncSession,
    owner_id: str,
    indicator_cache_id: uuid.UUID,
    indicator_cache: IndicatorCacheCreate,
    if_match: str | None = None,
) -> IndicatorCacheRead:
    current = await _lock_indicator_cache(session, owner_id, indicator_cache_id, if_match)
    changes = indicator_cache.model_dump()
    return await _change_indicator_cache(session, current, changes)


async def update_indicator_cache(
    session: AsyncSession,
    owner_id: str,
    indicator_cache_id: uuid.UUID,
    indicator_cache: IndicatorCacheUpdate,
    if_match: str | None = None,
) -> IndicatorCacheRead:
    current = await _lock_indicator_cache(session, owner_id, indicator_cache_id, if_match)
    changes = indicator_cache.changes()
    return await _change_indicator_cache(session, current, changes) if changes else current


async def delete_indicator_cache(
    session: AsyncSession, owner_id: str, indicator_cache_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_indicator_cache(session, owner_id, indicator_cache_id, if_match)
    await repository.delete_indicator_cache(session, current.user_id, current.id)


async def _lock_indicator_cache(
    session: AsyncSession, owner_id: str, indicator_cache_id: uuid.UUID, if_match: str | None
) -> IndicatorCacheRead:
    row = await repository.lock_indicator_cache(session, owner_id, indicator_cache_id)
    if row is None:
        raise _not_found()
    current = IndicatorCacheRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_indicator_cache(
    session: AsyncSession, current: IndicatorCacheRead, changes: dict[str, Any]
) -> IndicatorCacheRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_indicator_cache(session, current.user_id, current.id, changes)
    return IndicatorCacheRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Indicator cache not found")
