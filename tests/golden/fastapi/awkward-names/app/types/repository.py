"""The queries of types. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.types.models import type_table
from app.types.schemas import TypeQuery

_t = type_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.type_.label("type_"),
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(type_table).returning(*_columns)
_update = update(type_table).where(*_is_this_one).returning(*_columns)
_delete = delete(type_table).where(*_is_this_one)
_listing = Listing(
    resource="types",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_types(db: Reader, owner_id: str, query: TypeQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_type(db: Reader, owner_id: str, type_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": type_id})


async def lock_type(session: AsyncSession, owner_id: str, type_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": type_id})
    return result.mappings().one_or_none()


async def insert_type(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_type(
    session: AsyncSession, owner_id: str, type_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": type_id})
    return result.mappings().one()


async def delete_type(session: AsyncSession, owner_id: str, type_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": type_id})
