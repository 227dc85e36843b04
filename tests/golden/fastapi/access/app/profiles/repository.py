"""The queries of profiles."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.profiles.models import profile_table
from app.profiles.schemas import ProfileQuery

_t = profile_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.name,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_own_one).with_for_update()
_insert = insert(profile_table).returning(*_columns)
_update = update(profile_table).where(*_is_own_one).returning(*_columns)
_delete = delete(profile_table).where(*_is_own_one)
_listing = Listing(
    resource="profiles",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "name": _t.name,
    },
    search=(),
)


async def list_profiles(db: Reader, query: ProfileQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_profile(db: Reader, profile_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": profile_id})


async def lock_profile(
    session: AsyncSession, owner_id: str, profile_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": profile_id})
    return result.mappings().one_or_none()


async def insert_profile(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_profile(
    session: AsyncSession, owner_id: str, profile_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": profile_id})
    return result.mappings().one()


async def delete_profile(session: AsyncSession, owner_id: str, profile_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": profile_id})
