"""Fields that hold the id of another row."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel
from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError, FieldError
from app.db.base import metadata
from app.db.links import LinkSet


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the id of a row of `table`."""

    field: str
    table: str
    # Only rows of the owner of what refers to them.
    owned: bool = False


async def check_references(
    session: AsyncSession,
    references: Sequence[Reference],
    values: Mapping[str, Any],
    *,
    owner_id: uuid.UUID | None = None,
    current: BaseModel | None = None,
    links: LinkSet | None = None,
) -> None:
    """Refuse a row that refers to what is not there, or to what is another owner's.

    What it refers to stays there until the transaction ends. A value that `current` has already is
    not looked at again. Of `links`, what is wrong is named too.
    """
    errors = []
    for reference in references:
        value = values.get(reference.field)
        if value is None or (current and getattr(current, reference.field) == value):
            continue
        parameters = {"id": value, "owner_id": owner_id}
        if await session.scalar(_lock(reference), parameters) is None:
            errors.append(FieldError(reference.field, "not_found", "There is no item with this id"))
    if errors and links:
        errors += await links.errors(session, values, current)
    if errors:
        raise ApiError(422, "The request is not valid", errors=errors)


@cache
def _lock(reference: Reference) -> Select[Any]:
    columns = metadata.tables[reference.table].c
    row = select(columns.id).where(columns.id == bindparam("id"))
    if reference.owned:
        row = row.where(columns.user_id == bindparam("owner_id"))
    return row.with_for_update(read=True, key_share=True)
