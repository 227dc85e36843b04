"""The queries of orders. Each carries the owner's id: a caller reaches no row but their own."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader
from app.orders.models import order_table
from app.orders.schemas import OrderQuery

_t = order_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.from_.label("from_"),
    _t.to,
    _t.class_.label("class_"),
    _t.import_.label("import_"),
    _t.lambda_.label("lambda_"),
    _t.order,
    _t.group,
    _t.select,
    _t.table,
    _t.type_.label("type_"),
    _t.metadata_.label("metadata_"),
    _t.registry_.label("registry_"),
    _t.schema_.label("schema_"),
    _t.json_.label("json_"),
    _t.dict_.label("dict_"),
    _t.copy_.label("copy_"),
    _t.validate_.label("validate_"),
    _t.construct_.label("construct_"),
    _t.model_config_.label("model_config_"),
    _t.model_name,
    _t.model_fields_.label("model_fields_"),
    _t.the_model_dump.label("the_model_dump"),
    _t.args_.label("args_"),
    _t.kwargs_.label("kwargs_"),
    _t.l_.label("l_"),
    _t.self,
    _t.cls,
    _t.db,
    _t.session,
    _t.request,
    _t.response,
    _t.user,
    _t.owner,
    _t.row,
    _t.rows,
    _t.values_.label("values_"),
    _t.data,
    _t.message,
    _t["items"],
    _t.page,
    _t.limit_.label("limit_"),
    _t.cursor_.label("cursor_"),
    _t.count_.label("count_"),
    _t.sort_.label("sort_"),
    _t.include,
    _t.q_.label("q_"),
    _t.key,
    _t.constructor,
    _t.to_string,
    _t.has_own_property,
    _t.id_card,
    _t.on,
    _t.no,
    _t.hash,
    _t.error,
    _t.size,
    _t.default,
    _t.date,
    _t.datetime,
    _t.time,
    _t.uuid_.label("uuid_"),
    _t.decimal,
    _t.str_.label("str_"),
    _t.int_.label("int_"),
    _t.list_.label("list_"),
    _t.bool_.label("bool_"),
    _t.optional,
    _t.async_.label("async_"),
    _t.await_.label("await_"),
    _t.match,
    _t.print,
    _t.property,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"), _is_owned)

_get = select(*_columns).where(*_is_this_one)
_lock = select(*_columns).where(*_is_this_one).with_for_update()
_insert = insert(order_table).returning(*_columns)
_update = update(order_table).where(*_is_this_one).returning(*_columns)
_delete = delete(order_table).where(*_is_this_one)
_listing = Listing(
    resource="orders",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "from": SortKey(_t.from_, TypeAdapter(values.Text)),
        "order": SortKey(_t.order, TypeAdapter(values.QueryInteger), nullable=True),
        "date": SortKey(_t.date, TypeAdapter(values.Date), nullable=True),
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "from_": _t.from_,
        "class_": _t.class_,
        "type_": _t.type_,
        "date": _t.date,
        "datetime": _t.datetime,
        "int_": _t.int_,
        "on": _t.on,
        "import_": _t.import_,
    },
    search=(_t.from_, _t.class_, _t.schema_),
)


async def list_orders(db: Reader, owner_id: str, query: OrderQuery) -> Page:
    return await _listing.page(db, query, {"_owner_id": owner_id})


async def get_order(db: Reader, owner_id: str, order_id: uuid.UUID) -> RowMapping | None:
    return await db.one(_get, {"_owner_id": owner_id, "_id": order_id})


async def lock_order(
    session: AsyncSession, owner_id: str, order_id: uuid.UUID
) -> RowMapping | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": order_id})
    return result.mappings().one_or_none()


async def insert_order(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()


async def update_order(
    session: AsyncSession, owner_id: str, order_id: uuid.UUID, changes: Mapping[str, Any]
) -> RowMapping:
    result = await session.execute(_update, {**changes, "_owner_id": owner_id, "_id": order_id})
    return result.mappings().one()


async def delete_order(session: AsyncSession, owner_id: str, order_id: uuid.UUID) -> None:
    await session.execute(_delete, {"_owner_id": owner_id, "_id": order_id})
