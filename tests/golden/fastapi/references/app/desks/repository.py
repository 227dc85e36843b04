"""The queries of desks. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.deletion import make_way
from app.db.references import Reference
from app.db.session import Reader
from app.desks.models import desk_table
from app.desks.schemas import DeskQuery

REFERENCES = (Reference("keeper_id", "keepers", owned=True),)

_t = desk_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.number,
    _t.keeper_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_owned)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(desk_table).returning(*_columns)
_update = update(desk_table).where(*_is_this_one).returning(*_columns)
_delete = delete(desk_table).where(*_is_this_one)
_listing = Listing(
    resource="desks",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_desks(db: Reader, owner_id: str, query: DeskQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_desk(db: Reader, owner_id: str, desk_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": desk_id})


async def find_desks(db: Reader, owner_id: str, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_owner_id": owner_id, "_ids": list(ids)})


async def lock_desk(session: AsyncSession, owner_id: str, desk_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": desk_id})
    return result.mappings().one_or_none()


async def insert_desk(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_desk(
    session: AsyncSession, owner_id: str, desk_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": desk_id})
    return result.mappings().one()


async def delete_desk(session: AsyncSession, owner_id: str, desk_id: uuid.UUID) -> None:
    await make_way(session, desk_table, [desk_id])
    await session.execute(_delete, {"_owner_id": owner_id, "_id": desk_id})
