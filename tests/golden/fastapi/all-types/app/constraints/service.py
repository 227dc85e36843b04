"""What can be done with constraints."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.constraints import repository
from app.constraints.schemas import (
    ConstraintCreate,
    ConstraintQuery,
    ConstraintRead,
    ConstraintReplace,
    ConstraintUpdate,
)
from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.passwords import hash_passwords
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader

_IMMUTABLE = frozenset({"serial"})


async def list_constraints(db: Reader, owner_id: str, query: ConstraintQuery) -> Page:
    return await repository.list_constraints(db, owner_id, query)


async def get_constraint(db: Reader, owner_id: str, constraint_id: uuid.UUID) -> ConstraintRead:
    row = await repository.get_constraint(db, owner_id, constraint_id)
    if row is None:
        raise _not_found()
    return ConstraintRead.model_validate(row)


async def create_constraint(
    session: AsyncSession, owner_id: str, constraint: ConstraintCreate
) -> ConstraintRead:
    now = utc_now()
    values = await hash_passwords(constraint.model_dump(), "secret")
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **values,
        "created_at": now,
        "updated_at": now,
    }
    return ConstraintRead.model_validate(await repository.insert_constraint(session, row))


async def replace_constraint(
    session: AsyncSession,
    owner_id: str,
    constraint_id: uuid.UUID,
    constraint: ConstraintReplace,
    if_match: str | None = None,
) -> ConstraintRead:
    current = await _lock_constraint(session, owner_id, constraint_id, if_match)
    check_immutable(current, constraint, _IMMUTABLE)
    changes = constraint.model_dump(exclude=set(_IMMUTABLE - constraint.model_fields_set))
    return await _change_constraint(session, current, changes)


async def update_constraint(
    session: AsyncSession,
    owner_id: str,
    constraint_id: uuid.UUID,
    constraint: ConstraintUpdate,
    if_match: str | None = None,
) -> ConstraintRead:
    current = await _lock_constraint(session, owner_id, constraint_id, if_match)
    check_immutable(current, constraint, _IMMUTABLE)
    changes = constraint.changes()
    return await _change_constraint(session, current, changes) if changes else current


async def delete_constraint(
    session: AsyncSession, owner_id: str, constraint_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_constraint(session, owner_id, constraint_id, if_match)
    await repository.delete_constraint(session, current.user_id, current.id)


async def _lock_constraint(
    session: AsyncSession, owner_id: str, constraint_id: uuid.UUID, if_match: str | None
) -> ConstraintRead:
    row = await repository.lock_constraint(session, owner_id, constraint_id)
    if row is None:
        raise _not_found()
    current = ConstraintRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_constraint(
    session: AsyncSession, current: ConstraintRead, changes: dict[str, Any]
) -> ConstraintRead:
    changes = await hash_passwords(changes, "secret")
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_constraint(session, current.user_id, current.id, changes)
    return ConstraintRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Constraint not found")
