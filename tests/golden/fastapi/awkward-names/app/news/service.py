"""What can be done with news."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.news import repository
from app.news.schemas import NewsCreate, NewsQuery, NewsRead, NewsUpdate


async def list_news(db: Reader, owner_id: str, query: NewsQuery) -> Page:
    return await repository.list_news(db, owner_id, query)


async def get_news(db: Reader, owner_id: str, news_id: uuid.UUID) -> NewsRead:
    row = await repository.get_news(db, owner_id, news_id)
    if row is None:
        raise _not_found()
    return NewsRead.model_validate(row)


async def create_news(session: AsyncSession, owner_id: str, news: NewsCreate) -> NewsRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **news.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return NewsRead.model_validate(await repository.insert_news(session, row))


async def replace_news(
    session: AsyncSession,
    owner_id: str,
    news_id: uuid.UUID,
    news: NewsCreate,
    if_match: str | None = None,
) -> NewsRead:
    current = await _lock_news(session, owner_id, news_id, if_match)
    changes = news.model_dump()
    return await _change_news(session, current, changes)


async def update_news(
    session: AsyncSession,
    owner_id: str,
    news_id: uuid.UUID,
    news: NewsUpdate,
    if_match: str | None = None,
) -> NewsRead:
    current = await _lock_news(session, owner_id, news_id, if_match)
    changes = news.changes()
    return await _change_news(session, current, changes) if changes else current


async def delete_news(
    session: AsyncSession, owner_id: str, news_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_news(session, owner_id, news_id, if_match)
    await repository.delete_news(session, current.user_id, current.id)


async def _lock_news(
    session: AsyncSession, owner_id: str, news_id: uuid.UUID, if_match: str | None
) -> NewsRead:
    row = await repository.lock_news(session, owner_id, news_id)
    if row is None:
        raise _not_found()
    current = NewsRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_news(
    session: AsyncSession, current: NewsRead, changes: dict[str, Any]
) -> NewsRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_news(session, current.user_id, current.id, changes)
    return NewsRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "News not found")
