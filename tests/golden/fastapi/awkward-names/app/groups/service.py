"""What can be done with groups."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.groups import repository
from app.groups.schemas import GroupCreate, GroupQuery, GroupRead, GroupUpdate


async def list_groups(db: Reader, owner_id: str, query: GroupQuery) -> Page:
    return await repository.list_groups(db, owner_id, query)


async def get_group(db: Reader, owner_id: str, group_id: uuid.UUID) -> GroupRead:
    row = await repository.get_group(db, owner_id, group_id)
    if row is None:
        raise _not_found()
    return GroupRead.model_validate(row)


async def create_group(session: AsyncSession, owner_id: str, group: GroupCreate) -> GroupRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **group.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return GroupRead.model_validate(await repository.insert_group(session, row))


async def replace_group(
    session: AsyncSession,
    owner_id: str,
    group_id: uuid.UUID,
    group: GroupCreate,
    if_match: str | None = None,
) -> GroupRead:
    current = await _lock_group(session, owner_id, group_id, if_match)
    changes = group.model_dump()
    return await _change_group(session, current, changes)


async def update_group(
    session: AsyncSession,
    owner_id: str,
    group_id: uuid.UUID,
    group: GroupUpdate,
    if_match: str | None = None,
) -> GroupRead:
    current = await _lock_group(session, owner_id, group_id, if_match)
    changes = group.changes()
    return await _change_group(session, current, changes) if changes else current


async def delete_group(
    session: AsyncSession, owner_id: str, group_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_group(session, owner_id, group_id, if_match)
    await repository.delete_group(session, current.user_id, current.id)


async def _lock_group(
    session: AsyncSession, owner_id: str, group_id: uuid.UUID, if_match: str | None
) -> GroupRead:
    row = await repository.lock_group(session, owner_id, group_id)
    if row is None:
        raise _not_found()
    current = GroupRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_group(
    session: AsyncSession, current: GroupRead, changes: dict[str, Any]
) -> GroupRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_group(session, current.user_id, current.id, changes)
    return GroupRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Group not found")
