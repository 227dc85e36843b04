"""What can be done with labels."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.labels import repository
from app.labels.schemas import LabelCreate, LabelQuery, LabelRead, LabelUpdate


async def list_labels(db: Reader, owner_id: str, query: LabelQuery) -> Page:
    return await repository.list_labels(db, owner_id, query)


async def get_label(db: Reader, owner_id: str, label_id: uuid.UUID) -> LabelRead:
    row = await repository.get_label(db, owner_id, label_id)
    if row is None:
        raise _not_found()
    return LabelRead.model_validate(row)


async def find_labels(
    db: Reader, owner_id: str, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, LabelRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_labels(db, owner_id, ids) if ids else []
    return {row["id"]: LabelRead.model_validate(row) for row in rows}


async def create_label(session: AsyncSession, owner_id: str, label: LabelCreate) -> LabelRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **label.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return LabelRead.model_validate(await repository.insert_label(session, row))


async def replace_label(
    session: AsyncSession,
    owner_id: str,
    label_id: uuid.UUID,
    label: LabelCreate,
    if_match: str | None = None,
) -> LabelRead:
    current = await _lock_label(session, owner_id, label_id, if_match)
    changes = label.model_dump()
    return await _change_label(session, current, changes)


async def update_label(
    session: AsyncSession,
    owner_id: str,
    label_id: uuid.UUID,
    label: LabelUpdate,
    if_match: str | None = None,
) -> LabelRead:
    current = await _lock_label(session, owner_id, label_id, if_match)
    changes = label.changes()
    return await _change_label(session, current, changes) if changes else current


async def delete_label(
    session: AsyncSession, owner_id: str, label_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_label(session, owner_id, label_id, if_match)
    await repository.delete_label(session, current.user_id, current.id)


async def _lock_label(
    session: AsyncSession, owner_id: str, label_id: uuid.UUID, if_match: str | None
) -> LabelRead:
    row = await repository.lock_label(session, owner_id, label_id)
    if row is None:
        raise _not_found()
    current = LabelRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_label(
    session: AsyncSession, current: LabelRead, changes: dict[str, Any]
) -> LabelRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_label(session, current.user_id, current.id, changes)
    return LabelRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Label not found")
