"""The queries of plain values. Each carries the owner's id: a caller reaches no row but their
own.
"""

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
from app.plain_values.models import PlainValueAnEnum, plain_value_table
from app.plain_values.schemas import PlainValueQuery

_t = plain_value_table.c
_columns = (
    _t.id,
    _t.user_id,
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
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(plain_value_table).returning(*_columns)
_update = update(plain_value_table).where(*_is_this_one).returning(*_columns)
_delete = delete(plain_value_table).where(*_is_this_one)
_listing = Listing(
    resource="plain_values",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "a_string": SortKey(_t.a_string, TypeAdapter(values.Text)),
        "an_int": SortKey(_t.an_int, TypeAdapter(values.QueryInteger)),
        "a_bigint": SortKey(_t.a_bigint, TypeAdapter(values.QueryBigInteger)),
        "a_float": SortKey(_t.a_float, TypeAdapter(values.QueryFloat)),
        "a_decimal": SortKey(_t.a_decimal, TypeAdapter(Annotated[Decimal, Exact(12, 4)])),
        "a_boolean": SortKey(_t.a_boolean, TypeAdapter(values.QueryBoolean)),
        "a_date": SortKey(_t.a_date, TypeAdapter(values.Date)),
        "a_time": SortKey(_t.a_time, TypeAdapter(values.Time)),
        "a_datetime": SortKey(_t.a_datetime, TypeAdapter(values.DateTime)),
        "an_enum": SortKey(_t.an_enum, TypeAdapter(PlainValueAnEnum)),
        "a_uuid": SortKey(_t.a_uuid, TypeAdapter(values.Uuid)),
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
        "updated_at": SortKey(_t.updated_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "a_string": _t.a_string,
        "a_slug": _t.a_slug,
        "an_email": _t.an_email,
        "a_url": _t.a_url,
        "a_uuid": _t.a_uuid,
        "an_int": _t.an_int,
        "a_bigint": _t.a_bigint,
        "a_float": _t.a_float,
        "a_decimal": _t.a_decimal,
        "a_boolean": _t.a_boolean,
        "a_date": _t.a_date,
        "a_time": _t.a_time,
        "a_datetime": _t.a_datetime,
        "an_enum": _t.an_enum,
    },
    search=(_t.a_string, _t.a_text),
)


async def list_plain_values(db: Reader, owner_id: str, query: PlainValueQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_plain_value(
    db: Reader, owner_id: str, plain_value_id: uuid.UUID
) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": plain_value_id})


async def lock_plain_value(
    session: AsyncSession, owner_id: str, plain_value_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": plain_value_id})
    return result.mappings().one_or_none()


async def insert_plain_value(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_plain_value(
    session: AsyncSession, owner_id: str, plain_value_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(
        _update, {**changes, "_owner_id": owner_id, "_id": plain_value_id}
    )
    return result.mappings().one()


async def delete_plain_value(
    session: AsyncSession, owner_id: str, plain_value_id: uuid.UUID
) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": plain_value_id})
