"""The queries of users."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.references import Reference
from app.db.session import Reader
from app.users.models import user_table
from app.users.schemas import UserQuery

REFERENCES = (Reference("team_id", "teams"),)

_t = user_table.c
_columns = (
    _t.id,
    _t.email,
    _t.roles,
    _t.display_name,
    _t.team_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_own_one).with_for_update(key_share=True)
_lock_any = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(user_table).returning(*_columns)
_update = update(user_table).where(*_is_this_one).returning(*_columns)
_delete = delete(user_table).where(*_is_this_one)
_listing = Listing(
    resource="users",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "display_name": SortKey(_t.display_name, TypeAdapter(values.Text)),
    },
    filters={
        "team_id": _t.team_id,
    },
    search=(_t.display_name,),
)


async def list_users(db: Reader, query: UserQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_user(db: Reader, user_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": user_id})


async def find_users(db: Reader, ids: Collection[uuid.UUID]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_ids": list(ids)})


async def lock_user(
    session: AsyncSession, owner_id: uuid.UUID | AllRows, user_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    statement = _lock_any if owner_id is ALL_ROWS else _lock
    result = await session.execute(statement, {"_owner_id": owner_id, "_id": user_id})
    return result.mappings().one_or_none()


async def insert_user(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_user(
    session: AsyncSession, user_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": user_id})
    return result.mappings().one()


async def delete_user(session: AsyncSession, user_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": user_id})
