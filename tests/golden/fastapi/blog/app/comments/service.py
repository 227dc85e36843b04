"""What can be done with comments."""

import uuid
from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncSession

from app.comments import repository
from app.comments.schemas import CommentCreate, CommentQuery, CommentRead
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, utc_now
from app.db.references import check_references
from app.db.session import Reader


async def list_comments(db: Reader, query: CommentQuery) -> Page:
    return await repository.list_comments(db, query)


async def get_comment(db: Reader, comment_id: uuid.UUID) -> CommentRead:
    row = await repository.get_comment(db, comment_id)
    if row is None:
        raise _not_found()
    return CommentRead.model_validate(row)


async def find_comments(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, CommentRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_comments(db, ids) if ids else []
    return {row["id"]: CommentRead.model_validate(row) for row in rows}


async def create_comment(session: AsyncSession, comment: CommentCreate) -> CommentRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **comment.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row)
    return CommentRead.model_validate(await repository.insert_comment(session, row))


async def delete_comment(
    session: AsyncSession, comment_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_comment(session, comment_id, if_match)
    await repository.delete_comment(session, current.id)


async def _lock_comment(
    session: AsyncSession, comment_id: uuid.UUID, if_match: str | None
) -> CommentRead:
    row = await repository.lock_comment(session, comment_id)
    if row is None:
        raise _not_found()
    current = CommentRead.model_validate(row)
    check_if_match(if_match, current)
    return current


def _not_found() -> ApiError:
    return ApiError(404, "Comment not found")
