"""The queries of projects."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.listing import Listing, Page, SortKey
from app.core.rows import ALL_ROWS, AllRows
from app.db.deletion import make_way
from app.db.links import Links, LinkSet
from app.db.references import Reference
from app.db.session import Reader
from app.projects.models import project_table, projects_members_table
from app.projects.schemas import ProjectQuery

REFERENCES = (Reference("reviewer_id", "users"),)
LINKS = LinkSet(
    member_ids=Links(
        "member_ids", projects_members_table.c.project_id, projects_members_table.c.member_id
    ),
)

_t = project_table.c
_columns = (
    _t.id,
    _t.user_id,
    _t.name,
    _t.reviewer_id,
    _t.created_at,
    _t.updated_at,
)
_is_owned = _t.user_id == bindparam("_owner_id")
_is_this_one = (_t.id == bindparam("_id"),)
_is_own_one = (*_is_this_one, _is_owned)

_get = select(*_columns).where(*_is_own_one)
_get_any = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_owned)
_find_any = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)))
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_own_one).with_for_update(key_share=True)
_insert = insert(project_table).returning(*_columns)
_update = update(project_table).where(*_is_own_one).returning(*_columns)
_delete = delete(project_table).where(*_is_own_one)
_listing = Listing(
    resource="projects",
    columns=_columns,
    where=(_is_owned,),
    id=SortKey(_t.id, TypeAdapter(values.Uuid)),
    sorts={
        "created_at": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "reviewer_id": _t.reviewer_id,
        "member_ids": LINKS["member_ids"],
    },
    search=(),
)
_listing_of_all = replace(_listing, where=())


async def list_projects(db: Reader, owner_id: uuid.UUID | AllRows, query: ProjectQuery) -> Page:
    listing = _listing_of_all if owner_id is ALL_ROWS else _listing
    page = await listing.page(db, query, {"_owner_id": owner_id})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_project(
    db: Reader, owner_id: uuid.UUID | AllRows, project_id: uuid.UUID
) -> Mapping[str, Any] | None:
    statement = _get_any if owner_id is ALL_ROWS else _get
    row = await db.one(statement, {"_owner_id": owner_id, "_id": project_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def find_projects(
    db: Reader, owner_id: uuid.UUID | AllRows, ids: Collection[uuid.UUID]
) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are there."""
    statement = _find_any if owner_id is ALL_ROWS else _find
    rows = await db.all(statement, {"_owner_id": owner_id, "_ids": list(ids)})
    return await LINKS.add_to(db, rows)


async def lock_project(
    session: AsyncSession, owner_id: uuid.UUID, project_id: uuid.UUID
) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_owner_id": owner_id, "_id": project_id})
    row = result.mappings().one_or_none()
    return {**row, **await LINKS.of_item(session, row["id"])} if row else None


async def insert_project(session: AsyncSession, row: Mapping[str, Any]) -> Mapping[str, Any]:
    columns, links = LINKS.split(row)
    inserted = (await session.execute(_insert, columns)).mappings().one()
    return {**inserted, **await LINKS.write(session, inserted["id"], links, {})}


async def update_project(
    session: AsyncSession,
    owner_id: uuid.UUID,
    project_id: uuid.UUID,
    changes: Mapping[str, Any],
    linked: Mapping[str, Any],
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_owner_id": owner_id, "_id": project_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked)}


async def delete_project(session: AsyncSession, owner_id: uuid.UUID, project_id: uuid.UUID) -> None:
    await make_way(session, project_table, [project_id])
    await session.execute(_delete, {"_owner_id": owner_id, "_id": project_id})
