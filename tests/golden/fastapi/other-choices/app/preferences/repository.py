"""The queries of preferences."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.db.session import Reader
from app.preferences.models import preference_table

_t = preference_table.c
_columns = (
    _t.id,
    _t.name,
    _t.value,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_update = update(preference_table).where(*_is_this_one).returning(*_columns)
_delete = delete(preference_table).where(*_is_this_one)


async def get_preference(db: Reader, preference_id: int) -> RowMapping | None:
    return await db.one(_get, {"_id": preference_id})


async def lock_preference(session: AsyncSession, preference_id: int) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": preference_id})
    return result.mappings().one_or_none()


async def update_preference(
    session: AsyncSession, preference_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": preference_id})
    return result.mappings().one()


async def delete_preference(session: AsyncSession, preference_id: int) -> None:
    await session.execute(_delete, {"_id": preference_id})
