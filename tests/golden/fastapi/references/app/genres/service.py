"""What can be done with genres."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.genres import repository
from app.genres.schemas import GenreCreate, GenreQuery, GenreRead, GenreUpdate


async def list_genres(db: Reader, query: GenreQuery) -> Page:
    return await repository.list_genres(db, query)


async def get_genre(db: Reader, genre_id: uuid.UUID) -> GenreRead:
    row = await repository.get_genre(db, genre_id)
    if row is None:
        raise _not_found()
    return GenreRead.model_validate(row)


async def find_genres(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, GenreRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_genres(db, ids) if ids else []
    return {row["id"]: GenreRead.model_validate(row) for row in rows}


async def create_genre(session: AsyncSession, genre: GenreCreate) -> GenreRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **genre.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return GenreRead.model_validate(await repository.insert_genre(session, row))


async def replace_genre(
    session: AsyncSession,
    genre_id: uuid.UUID,
    genre: GenreCreate,
    if_match: str | None = None,
) -> GenreRead:
    current = await _lock_genre(session, genre_id, if_match)
    changes = genre.model_dump()
    return await _change_genre(session, current, changes)


async def update_genre(
    session: AsyncSession,
    genre_id: uuid.UUID,
    genre: GenreUpdate,
    if_match: str | None = None,
) -> GenreRead:
    current = await _lock_genre(session, genre_id, if_match)
    changes = genre.changes()
    return await _change_genre(session, current, changes) if changes else current


async def delete_genre(
    session: AsyncSession, genre_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_genre(session, genre_id, if_match)
    await repository.delete_genre(session, current.id)


async def _lock_genre(
    session: AsyncSession, genre_id: uuid.UUID, if_match: str | None
) -> GenreRead:
    row = await repository.lock_genre(session, genre_id)
    if row is None:
        raise _not_found()
    current = GenreRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_genre(
    session: AsyncSession, current: GenreRead, changes: dict[str, Any]
) -> GenreRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_genre(session, current.id, changes)
    return GenreRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Genre not found")
