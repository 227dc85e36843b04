"""What can be done with tags."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.tags import repository
from app.tags.schemas import TagCreate, TagQuery, TagRead, TagUpdate


async def list_tags(db: Reader, query: TagQuery) -> Page:
    return await repository.list_tags(db, query)


async def get_tag(db: Reader, tag_id: uuid.UUID) -> TagRead:
    row = await repository.get_tag(db, tag_id)
    if row is None:
        raise _not_found()
    return TagRead.model_validate(row)


async def find_tags(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, TagRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_tags(db, ids) if ids else []
    return {row["id"]: TagRead.model_validate(row) for row in rows}


async def create_tag(session: AsyncSession, tag: TagCreate) -> TagRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **tag.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return TagRead.model_validate(await repository.insert_tag(session, row))


async def replace_tag(
    session: AsyncSession,
    tag_id: uuid.UUID,
    tag: TagCreate,
    if_match: str | None = None,
) -> TagRead:
    current = await _lock_tag(session, tag_id, if_match)
    changes = tag.model_dump()
    return await _change_tag(session, current, changes)


async def update_tag(
    session: AsyncSession,
    tag_id: uuid.UUID,
    tag: TagUpdate,
    if_match: str | None = None,
) -> TagRead:
    current = await _lock_tag(session, tag_id, if_match)
    changes = tag.changes()
    return await _change_tag(session, current, changes) if changes else current


async def delete_tag(session: AsyncSession, tag_id: uuid.UUID, if_match: str | None = None) -> None:
    current = await _lock_tag(session, tag_id, if_match)
    await repository.delete_tag(session, current.id)


async def _lock_tag(session: AsyncSession, tag_id: uuid.UUID, if_match: str | None) -> TagRead:
    row = await repository.lock_tag(session, tag_id)
    if row is None:
        raise _not_found()
    current = TagRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_tag(session: AsyncSession, current: TagRead, changes: dict[str, Any]) -> TagRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_tag(session, current.id, changes)
    return TagRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Tag not found")
