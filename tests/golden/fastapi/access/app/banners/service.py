"""What can be done with banners."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.banners import repository
from app.banners.schemas import BannerCreate, BannerQuery, BannerRead, BannerUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader


async def list_banners(db: Reader, query: BannerQuery) -> Page:
    return await repository.list_banners(db, query)


async def get_banner(db: Reader, banner_id: uuid.UUID) -> BannerRead:
    row = await repository.get_banner(db, banner_id)
    if row is None:
        raise _not_found()
    return BannerRead.model_validate(row)


async def create_banner(session: AsyncSession, banner: BannerCreate) -> BannerRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **banner.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return BannerRead.model_validate(await repository.insert_banner(session, row))


async def replace_banner(
    session: AsyncSession,
    banner_id: uuid.UUID,
    banner: BannerCreate,
    if_match: str | None = None,
) -> BannerRead:
    current = await _lock_banner(session, banner_id, if_match)
    changes = banner.model_dump()
    return await _change_banner(session, current, changes)


async def update_banner(
    session: AsyncSession,
    banner_id: uuid.UUID,
    banner: BannerUpdate,
    if_match: str | None = None,
) -> BannerRead:
    current = await _lock_banner(session, banner_id, if_match)
    changes = banner.changes()
    return await _change_banner(session, current, changes) if changes else current


async def delete_banner(
    session: AsyncSession, banner_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_banner(session, banner_id, if_match)
    await repository.delete_banner(session, current.id)


async def _lock_banner(
    session: AsyncSession, banner_id: uuid.UUID, if_match: str | None
) -> BannerRead:
    row = await repository.lock_banner(session, banner_id)
    if row is None:
        raise _not_found()
    current = BannerRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_banner(
    session: AsyncSession, current: BannerRead, changes: dict[str, Any]
) -> BannerRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_banner(session, current.id, changes)
    return BannerRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Banner not found")
