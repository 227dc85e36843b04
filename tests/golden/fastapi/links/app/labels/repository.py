"""The queries of labels. Each carries the owner's id: a caller reaches no row but their own."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.session import Reader
from app.labels.models import label_table
from app.labels.schemas import LabelQuery

_t = label_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.name,
    _t.colour,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_owned, _is_live)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_owned, _is_live)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(label_table).returning(*_columns)
_update = update(label_table).where(*_is_this_one).returning(*_columns)
_delete = update(label_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="labels",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_labels(db: Reader, owner_id: str, query: LabelQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_label(db: Reader, owner_id: str, label_id: int) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": label_id})


async def find_labels(db: Reader, owner_id: str, ids: Collection[int]) -> Sequence[RowMapping]:
    """Those of `ids` that are there."""
    return await db.all(_find, {"_owner_id": owner_id, "_ids": list(ids)})


async def lock_label(session: AsyncSession, owner_id: str, label_id: int) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": label_id})
    return result.mappings().one_or_none()


async def insert_label(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_label(
    session: AsyncSession, owner_id: str, label_id: int, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": label_id})
    return result.mappings().one()


async def delete_label(session: AsyncSession, owner_id: str, label_id: int) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": label_id, "_now": utc_now()})
    await follow_soft_delete(session, label_table, label_id)
