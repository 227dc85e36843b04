"""The queries of banners."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.banners.models import banner_table
from app.banners.schemas import BannerQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader

_t = banner_table.c
_columns = (
    _t.id,
    _t.text,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(banner_table).returning(*_columns)
_update = update(banner_table).where(*_is_this_one).returning(*_columns)
_delete = delete(banner_table).where(*_is_this_one)
_listing = Listing(
    resource="banners",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "text": _t.text,
    },
    search=(),
)


async def list_banners(db: Reader, query: BannerQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_banner(db: Reader, banner_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": banner_id})


async def lock_banner(session: AsyncSession, banner_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": banner_id})
    return result.mappings().one_or_none()


async def insert_banner(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_banner(
    session: AsyncSession, banner_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": banner_id})
    return result.mappings().one()


async def delete_banner(session: AsyncSession, banner_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": banner_id})
