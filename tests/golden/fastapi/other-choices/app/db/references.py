"""Fields that hold the id of another row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel
from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError, FieldError
from app.db.base import metadata


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the id of a row of `table`."""

    field: str
    table: str
    # What clients call the field, where that is something else.
    alias: str | None = None


async def check_references(
    session: AsyncSession,
    references: Sequence[Reference],
    values: Mapping[str, Any],
    *,
    current: BaseModel | None = None,
) -> None:
    """Refuse a row that refers to what is not there.

    What it refers to stays there until the transaction ends. A value that `current` has already is
    not looked at again.
    """
    errors = []
    for reference in references:
        value = values.get(reference.field)
        if value is None or (current and getattr(current, reference.field) == value):
            continue
        if await session.scalar(_lock(reference), {"id": value}) is None:
            field = reference.alias or reference.field
            errors.append(FieldError(field, "not_found", "There is no item with this id"))
    if errors:
        raise ApiError(422, "The request is not valid", errors=errors)


@cache
def _lock(reference: Reference) -> Select[Any]:
    columns = metadata.tables[reference.table].c
    row = select(columns.id).where(columns.id == bindparam("id"))
    # Soft delete changes no key, so the lock has to be one that keeps off any change.
    return row.where(columns.deleted_at.is_(None)).with_for_update(read=True)
