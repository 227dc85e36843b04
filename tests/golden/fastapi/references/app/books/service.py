"""What can be done with books."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.books import repository
from app.books.schemas import BookCreate, BookQuery, BookRead, BookReplace, BookUpdate
from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader

_IMMUTABLE = frozenset({"genre_id"})


async def list_books(db: Reader, owner_id: str, query: BookQuery) -> Page:
    return await repository.list_books(db, owner_id, query)


async def get_book(db: Reader, owner_id: str, book_id: uuid.UUID) -> BookRead:
    row = await repository.get_book(db, owner_id, book_id)
    if row is None:
        raise _not_found()
    return BookRead.model_validate(row)


async def find_books(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, BookRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_books(db, owner_id, ids) if ids else []
    return {row["id"]: BookRead.model_validate(row) for row in rows}


async def create_book(session: AsyncSession, owner_id: str, book: BookCreate) -> BookRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **book.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return BookRead.model_validate(await repository.insert_book(session, row))


async def replace_book(
    session: AsyncSession,
    owner_id: str,
    book_id: uuid.UUID,
    book: BookReplace,
    if_match: str | None = None,
) -> BookRead:
    current = await _lock_book(session, owner_id, book_id, if_match)
    check_immutable(current, book, _IMMUTABLE)
    changes = book.model_dump(exclude=set(_IMMUTABLE - book.model_fields_set))
    return await _change_book(session, current, changes)


async def update_book(
    session: AsyncSession,
    owner_id: str,
    book_id: uuid.UUID,
    book: BookUpdate,
    if_match: str | None = None,
) -> BookRead:
    current = await _lock_book(session, owner_id, book_id, if_match)
    check_immutable(current, book, _IMMUTABLE)
    changes = book.changes()
    return await _change_book(session, current, changes) if changes else current


async def delete_book(
    session: AsyncSession, owner_id: str, book_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_book(session, owner_id, book_id, if_match)
    await repository.delete_book(session, current.user_id, current.id)


async def _lock_book(
    session: AsyncSession, owner_id: str, book_id: uuid.UUID, if_match: str | None
) -> BookRead:
    row = await repository.lock_book(session, owner_id, book_id)
    if row is None:
        raise _not_found()
    current = BookRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_book(
    session: AsyncSession, current: BookRead, changes: dict[str, Any]
) -> BookRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_book(session, current.user_id, current.id, changes)
    return BookRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Book not found")
