"""The queries of metadata. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.metadata.models import metadata_table
from app.metadata.schemas import MetadataQuery

_t = metadata_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.metadata_.label("metadata_"),
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(metadata_table).returning(*_columns)
_update = update(metadata_table).where(*_is_this_one).returning(*_columns)
_delete = delete(metadata_table).where(*_is_this_one)
_listing = Listing(
    resource="metadata",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_metadata(db: Reader, owner_id: str, query: MetadataQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_metadata(db: Reader, owner_id: str, metadata_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": metadata_id})


async def lock_metadata(
    session: AsyncSession, owner_id: str, metadata_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": metadata_id})
    return result.mappings().one_or_none()


async def insert_metadata(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_metadata(
    session: AsyncSession, owner_id: str, metadata_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": metadata_id})
    return result.mappings().one()


async def delete_metadata(session: AsyncSession, owner_id: str, metadata_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": metadata_id})
