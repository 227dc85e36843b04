"""What can be done with authors."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.authors import repository
from app.authors.schemas import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader


async def list_authors(db: Reader, owner_id: str, query: AuthorQuery) -> Page:
    return await repository.list_authors(db, owner_id, query)


async def get_author(db: Reader, owner_id: str, author_id: uuid.UUID) -> AuthorRead:
    row = await repository.get_author(db, owner_id, author_id)
    if row is None:
        raise _not_found()
    return AuthorRead.model_validate(row)


async def find_authors(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, AuthorRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_authors(db, owner_id, ids) if ids else []
    return {row["id"]: AuthorRead.model_validate(row) for row in rows}


async def create_author(session: AsyncSession, owner_id: str, author: AuthorCreate) -> AuthorRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **author.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return AuthorRead.model_validate(await repository.insert_author(session, row))


async def replace_author(
    session: AsyncSession,
    owner_id: str,
    author_id: uuid.UUID,
    author: AuthorCreate,
    if_match: str | None = None,
) -> AuthorRead:
    current = await _lock_author(session, owner_id, author_id, if_match)
    changes = author.model_dump()
    return await _change_author(session, current, changes)


async def update_author(
    session: AsyncSession,
    owner_id: str,
    author_id: uuid.UUID,
    author: AuthorUpdate,
    if_match: str | None = None,
) -> AuthorRead:
    current = await _lock_author(session, owner_id, author_id, if_match)
    changes = author.changes()
    return await _change_author(session, current, changes) if changes else current


async def delete_author(
    session: AsyncSession, owner_id: str, author_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_author(session, owner_id, author_id, if_match)
    await repository.delete_author(session, current.user_id, current.id)


async def _lock_author(
    session: AsyncSession, owner_id: str, author_id: uuid.UUID, if_match: str | None
) -> AuthorRead:
    row = await repository.lock_author(session, owner_id, author_id)
    if row is None:
        raise _not_found()
    current = AuthorRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_author(
    session: AsyncSession, current: AuthorRead, changes: dict[str, Any]
) -> AuthorRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_author(session, current.user_id, current.id, changes)
    return AuthorRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Author not found")
