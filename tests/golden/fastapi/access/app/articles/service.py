"""What can be done with articles."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.articles import repository
from app.articles.schemas import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import ALL_ROWS, AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader


async def list_articles(db: Reader, query: ArticleQuery) -> Page:
    return await repository.list_articles(db, query)


async def get_article(db: Reader, article_id: uuid.UUID) -> ArticleRead:
    row = await repository.get_article(db, article_id)
    if row is None:
        raise _not_found()
    return ArticleRead.model_validate(row)


async def create_article(
    session: AsyncSession, owner_id: str, article: ArticleCreate
) -> ArticleRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **article.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ArticleRead.model_validate(await repository.insert_article(session, row))


async def replace_article(
    session: AsyncSession,
    article_id: uuid.UUID,
    article: ArticleCreate,
    if_match: str | None = None,
) -> ArticleRead:
    current = await _lock_article(session, ALL_ROWS, article_id, if_match)
    changes = article.model_dump()
    return await _change_article(session, current, changes)


async def update_article(
    session: AsyncSession,
    owner_id: str,
    article_id: uuid.UUID,
    article: ArticleUpdate,
    if_match: str | None = None,
) -> ArticleRead:
    current = await _lock_article(session, owner_id, article_id, if_match)
    changes = article.changes()
    return await _change_article(session, current, changes) if changes else current


async def delete_article(
    session: AsyncSession, owner_id: str, article_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_article(session, owner_id, article_id, if_match)
    await repository.delete_article(session, current.user_id, current.id)


async def _lock_article(
    session: AsyncSession, owner_id: str | AllRows, article_id: uuid.UUID, if_match: str | None
) -> ArticleRead:
    row = await repository.lock_article(session, owner_id, article_id)
    if row is None:
        raise _not_found()
    current = ArticleRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_article(
    session: AsyncSession, current: ArticleRead, changes: dict[str, Any]
) -> ArticleRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_article(session, current.user_id, current.id, changes)
    return ArticleRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Article not found")
