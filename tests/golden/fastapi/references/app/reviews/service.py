"""What can be done with reviews."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.reviews import repository
from app.reviews.schemas import ReviewCreate, ReviewQuery, ReviewRead, ReviewUpdate


async def list_reviews(db: Reader, owner_id: str | AllRows, query: ReviewQuery) -> Page:
    return await repository.list_reviews(db, owner_id, query)


async def get_review(db: Reader, owner_id: str | AllRows, review_id: uuid.UUID) -> ReviewRead:
    row = await repository.get_review(db, owner_id, review_id)
    if row is None:
        raise _not_found()
    return ReviewRead.model_validate(row)


async def create_review(session: AsyncSession, owner_id: str, review: ReviewCreate) -> ReviewRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **review.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return ReviewRead.model_validate(await repository.insert_review(session, row))


async def replace_review(
    session: AsyncSession,
    owner_id: str,
    review_id: uuid.UUID,
    review: ReviewCreate,
    if_match: str | None = None,
) -> ReviewRead:
    current = await _lock_review(session, owner_id, review_id, if_match)
    changes = review.model_dump()
    return await _change_review(session, current, changes)


async def update_review(
    session: AsyncSession,
    owner_id: str,
    review_id: uuid.UUID,
    review: ReviewUpdate,
    if_match: str | None = None,
) -> ReviewRead:
    current = await _lock_review(session, owner_id, review_id, if_match)
    changes = review.changes()
    return await _change_review(session, current, changes) if changes else current


async def delete_review(
    session: AsyncSession,
    owner_id: str | AllRows,
    review_id: uuid.UUID,
    if_match: str | None = None,
) -> None:
    current = await _lock_review(session, owner_id, review_id, if_match)
    await repository.delete_review(session, current.user_id, current.id)


async def _lock_review(
    session: AsyncSession, owner_id: str | AllRows, review_id: uuid.UUID, if_match: str | None
) -> ReviewRead:
    row = await repository.lock_review(session, owner_id, review_id)
    if row is None:
        raise _not_found()
    current = ReviewRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_review(
    session: AsyncSession, current: ReviewRead, changes: dict[str, Any]
) -> ReviewRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_review(session, current.user_id, current.id, changes)
    return ReviewRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Review not found")
