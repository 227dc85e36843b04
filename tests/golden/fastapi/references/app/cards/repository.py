"""The queries of cards. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.cards.models import card_table
from app.cards.schemas import CardQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.references import Reference
from app.db.session import Reader

REFERENCES = (Reference("desk_id", "desks", owned=True),)

_t = card_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.desk_id,
    _t.holder,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_owned, _is_live)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(card_table).returning(*_columns)
_update = update(card_table).where(*_is_this_one).returning(*_columns)
_delete = update(card_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="cards",
    columns=_columns,
    where=(_is_owned, _is_live),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_cards(db: Reader, owner_id: str, query: CardQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_card(db: Reader, owner_id: str, card_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": card_id})


async def lock_card(session: AsyncSession, owner_id: str, card_id: uuid.UUID) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": card_id})
    return result.mappings().one_or_none()


async def insert_card(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_card(
    session: AsyncSession, owner_id: str, card_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": card_id})
    return result.mappings().one()


async def delete_card(session: AsyncSession, owner_id: str, card_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": card_id, "_now": utc_now()})
