"""What can be done with metadata."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.metadata import repository
from app.metadata.schemas import MetadataCreate, MetadataQuery, MetadataRead, MetadataUpdate


async def list_metadata(db: Reader, owner_id: str, query: MetadataQuery) -> Page:
    return await repository.list_metadata(db, owner_id, query)


async def get_metadata(db: Reader, owner_id: str, metadata_id: uuid.UUID) -> MetadataRead:
    row = await repository.get_metadata(db, owner_id, metadata_id)
    if row is None:
        raise _not_found()
    return MetadataRead.model_validate(row)


async def create_metadata(
    session: AsyncSession, owner_id: str, metadata: MetadataCreate
) -> MetadataRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **metadata.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return MetadataRead.model_validate(await repository.insert_metadata(session, row))


async def replace_metadata(
    session: AsyncSession,
    owner_id: str,
    metadata_id: uuid.UUID,
    metadata: MetadataCreate,
    if_match: str | None = None,
) -> MetadataRead:
    current = await _lock_metadata(session, owner_id, metadata_id, if_match)
    changes = metadata.model_dump()
    return await _change_metadata(session, current, changes)


async def update_metadata(
    session: AsyncSession,
    owner_id: str,
    metadata_id: uuid.UUID,
    metadata: MetadataUpdate,
    if_match: str | None = None,
) -> MetadataRead:
    current = await _lock_metadata(session, owner_id, metadata_id, if_match)
    changes = metadata.changes()
    return await _change_metadata(session, current, changes) if changes else current


async def delete_metadata(
    session: AsyncSession, owner_id: str, metadata_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_metadata(session, owner_id, metadata_id, if_match)
    await repository.delete_metadata(session, current.user_id, current.id)


async def _lock_metadata(
    session: AsyncSession, owner_id: str, metadata_id: uuid.UUID, if_match: str | None
) -> MetadataRead:
    row = await repository.lock_metadata(session, owner_id, metadata_id)
    if row is None:
        raise _not_found()
    current = MetadataRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_metadata(
    session: AsyncSession, current: MetadataRead, changes: dict[str, Any]
) -> MetadataRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_metadata(session, current.user_id, current.id, changes)
    return MetadataRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Metadata not found")
