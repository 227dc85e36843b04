"""The queries of audit entries."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping, bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.audit_entries.models import audit_entry_table
from app.audit_entries.schemas import AuditEntryQuery
from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.db.session import Reader

_t = audit_entry_table.c
_columns = (
    _t.id,
    _t.what,
    _t.happened_at,
    _t.created_at,
    _t.updated_at,
)
_is_this_one = (_t.id == bindparam("_id"),)

_get = select(*_columns).where(*_is_this_one)
_insert = insert(audit_entry_table).returning(*_columns)
_listing = Listing(
    resource="audit_entries",
    columns=_columns,
    where=(),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "happenedAt": SortKey(_t.happened_at, TypeAdapter(values.DateTime)),
    },
    filters={},
    search=(),
)


async def list_audit_entries(db: Reader, query: AuditEntryQuery) -> Page:
    return await _listing.page(db, query, {})


async def get_audit_entry(db: Reader, audit_entry_id: int) -> RowMapping | None:
    return await db.one(_get, {"_id": audit_entry_id})


async def insert_audit_entry(session: AsyncSession, row: Mapping[str, Any]) -> RowMapping:
    result = await session.execute(_insert, row)
    return result.mappings().one()
