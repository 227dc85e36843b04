"""The queries of constraints. Each carries the owner's id: a caller reaches no row but their
own.
"""

import uuid
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.constraints.models import constraint_table
from app.constraints.schemas import ConstraintQuery
from app.core import values
from app.core.decimals import Exact
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.session import Reader

_t = constraint_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.code,
    _t.trimmed,
    _t.amount,
    _t.stars,
    _t.ratio,
    _t.huge,
    _t.serial,
    _t.score,
    _t.email,
    _t.nickname,
    _t.kind,
    _t.labels,
    _t.sizes,
    _t.prices,
    _t.days,
    _t.moods,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_owned, _is_live)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(constraint_table).returning(*_columns)
_update = update(constraint_table).where(*_is_this_one).returning(*_columns)
_delete = update(constraint_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="constraints",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "stars": SortKey(_t.stars, TypeAdapter(values.QueryInteger)),
        "amount": SortKey(_t.amount, TypeAdapter(Annotated[Decimal, Exact(10, 2)])),
        "nickname": SortKey(_t.nickname, TypeAdapter(values.Text), nullable=True),
        "huge": SortKey(_t.huge, TypeAdapter(values.QueryBigInteger)),
        "updated_at": SortKey(_t.updated_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "code": _t.code,
        "stars": _t.stars,
        "amount": _t.amount,
        "ratio": _t.ratio,
        "kind": _t.kind,
        "huge": _t.huge,
        "nickname": _t.nickname,
    },
    search=(_t.code, _t.nickname),
)


async def list_constraints(db: Reader, owner_id: str, query: ConstraintQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_constraint(db: Reader, owner_id: str, constraint_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": constraint_id})


async def lock_constraint(
    session: AsyncSession, owner_id: str, constraint_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": constraint_id})
    return result.mappings().one_or_none()


async def insert_constraint(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_constraint(
    session: AsyncSession, owner_id: str, constraint_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(
        _update, {**changes, "_owner_id": owner_id, "_id": constraint_id}
    )
    return result.mappings().one()


async def delete_constraint(session: AsyncSession, owner_id: str, constraint_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": constraint_id, "_now": utc_now()})
