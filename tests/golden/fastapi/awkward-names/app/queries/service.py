"""What can be done with queries."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.queries import repository
from app.queries.schemas import QueryCreate, QueryQuery, QueryRead, QueryUpdate


async def list_queries(db: Reader, owner_id: str, query: QueryQuery) -> Page:
    return await repository.list_queries(db, owner_id, query)


async def get_query(db: Reader, owner_id: str, query_id: uuid.UUID) -> QueryRead:
    row = await repository.get_query(db, owner_id, query_id)
    if row is None:
        raise _not_found()
    return QueryRead.model_validate(row)


async def create_query(session: AsyncSession, owner_id: str, query_: QueryCreate) -> QueryRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **query_.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return QueryRead.model_validate(await repository.insert_query(session, row))


async def replace_query(
    session: AsyncSession,
    owner_id: str,
    query_id: uuid.UUID,
    query_: QueryCreate,
    if_match: str | None = None,
) -> QueryRead:
    current = await _lock_query(session, owner_id, query_id, if_match)
    changes = query_.model_dump()
    return await _change_query(session, current, changes)


async def update_query(
    session: AsyncSession,
    owner_id: str,
    query_id: uuid.UUID,
    query_: QueryUpdate,
    if_match: str | None = None,
) -> QueryRead:
    current = await _lock_query(session, owner_id, query_id, if_match)
    changes = query_.changes()
    return await _change_query(session, current, changes) if changes else current


async def delete_query(
    session: AsyncSession, owner_id: str, query_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_query(session, owner_id, query_id, if_match)
    await repository.delete_query(session, current.user_id, current.id)


async def _lock_query(
    session: AsyncSession, owner_id: str, query_id: uuid.UUID, if_match: str | None
) -> QueryRead:
    row = await repository.lock_query(session, owner_id, query_id)
    if row is None:
        raise _not_found()
    current = QueryRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_query(
    session: AsyncSession, current: QueryRead, changes: dict[str, Any]
) -> QueryRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_query(session, current.user_id, current.id, changes)
    return QueryRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Query not found")
