"""The queries of optional values."""

import uuid
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.decimals import Exact
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.optional_values.models import OptionalValueAnEnum, optional_value_table
from app.optional_values.schemas import OptionalValueQuery

_t = optional_value_table.c
_columns = (
    _t.id,
    _t.a_string,
    _t.a_text,
    _t.a_slug,
    _t.an_email,
    _t.a_url,
    _t.a_uuid,
    _t.an_int,
    _t.a_bigint,
    _t.a_float,
    _t.a_decimal,
    _t.a_boolean,
    _t.a_date,
    _t.a_time,
    _t.a_datetime,
    _t.a_json,
    _t.an_enum,
    _t.some_strings,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(optional_value_table).returning(*_columns)
_update = update(optional_value_table).where(*_is_this_one).returning(*_columns)
_delete = delete(optional_value_table).where(*_is_this_one)
_listing = Listing(
    resource="optional_values",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "an_int": SortKey(_t.an_int, TypeAdapter(values.QueryInteger), nullable=True),
        "a_decimal": SortKey(
            _t.a_decimal, TypeAdapter(Annotated[Decimal, Exact(38, 10)]), nullable=True
        ),
        "a_date": SortKey(_t.a_date, TypeAdapter(values.Date), nullable=True),
        "a_string": SortKey(_t.a_string, TypeAdapter(values.Text), nullable=True),
        "an_enum": SortKey(_t.an_enum, TypeAdapter(OptionalValueAnEnum), nullable=True),
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "an_int": _t.an_int,
        "a_bigint": _t.a_bigint,
        "a_float": _t.a_float,
        "a_decimal": _t.a_decimal,
        "a_boolean": _t.a_boolean,
        "a_date": _t.a_date,
        "a_time": _t.a_time,
        "a_datetime": _t.a_datetime,
        "an_enum": _t.an_enum,
        "a_string": _t.a_string,
    },
    search=(_t.a_string, _t.a_text, _t.an_email),
)


async def list_optional_values(db: Reader, query: OptionalValueQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_optional_value(db: Reader, optional_value_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_id": optional_value_id})


async def lock_optional_value(
    session: AsyncSession, optional_value_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": optional_value_id})
    return result.mappings().one_or_none()


async def insert_optional_value(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_optional_value(
    session: AsyncSession, optional_value_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_id": optional_value_id})
    return result.mappings().one()


async def delete_optional_value(session: AsyncSession, optional_value_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_id": optional_value_id})
