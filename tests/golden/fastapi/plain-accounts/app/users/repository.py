"""The queries of users."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.db.session import Reader
from app.users.models import user_table

_t = user_table.c
_columns = (
    _t.id,
    _t.email,
    _t.roles,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(user_table).returning(*_columns)
_update = update(user_table).where(*_is_this_one).returning(*_columns)


async def get_user(db: Reader, user_id: int) -> RowMapping | None:
    return await db.one(_get, {"_id": user_id})


async def lock_user(session: AsyncSession, user_id: int) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": user_id})
    return result.mappings().one_or_none()


async def insert_user(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_user(
    session: AsyncSession, user_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": user_id})
    return result.mappings().one()
