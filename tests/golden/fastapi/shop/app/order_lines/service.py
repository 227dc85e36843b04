"""What can be done with order lines."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.order_lines import repository
from app.order_lines.schemas import (
    OrderLineCreate,
    OrderLineQuery,
    OrderLineRead,
    OrderLineReplace,
    OrderLineUpdate,
)

_IMMUTABLE = frozenset({"order_id"})


async def list_order_lines(db: Reader, owner_id: str, query: OrderLineQuery) -> Page:
    return await repository.list_order_lines(db, owner_id, query)


async def get_order_line(db: Reader, owner_id: str, order_line_id: int) -> OrderLineRead:
    row = await repository.get_order_line(db, owner_id, order_line_id)
    if row is None:
        raise _not_found()
    return OrderLineRead.model_validate(row)


async def create_order_line(
    session: AsyncSession, owner_id: str, order_line: OrderLineCreate
) -> OrderLineRead:
    now = utc_now()
    row = {
        "user_id": owner_id,
        **order_line.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return OrderLineRead.model_validate(await repository.insert_order_line(session, row))


async def replace_order_line(
    session: AsyncSession,
    owner_id: str,
    order_line_id: int,
    order_line: OrderLineReplace,
    if_match: str | None = None,
) -> OrderLineRead:
    current = await _lock_order_line(session, owner_id, order_line_id, if_match)
    check_immutable(current, order_line, _IMMUTABLE)
    changes = order_line.model_dump(exclude=set(_IMMUTABLE - order_line.model_fields_set))
    return await _change_order_line(session, current, changes)


async def update_order_line(
    session: AsyncSession,
    owner_id: str,
    order_line_id: int,
    order_line: OrderLineUpdate,
    if_match: str | None = None,
) -> OrderLineRead:
    current = await _lock_order_line(session, owner_id, order_line_id, if_match)
    check_immutable(current, order_line, _IMMUTABLE)
    changes = order_line.changes()
    return await _change_order_line(session, current, changes) if changes else current


async def delete_order_line(
    session: AsyncSession, owner_id: str, order_line_id: int, if_match: str | None = None
) -> None:
    current = await _lock_order_line(session, owner_id, order_line_id, if_match)
    await repository.delete_order_line(session, current.user_id, current.id)


async def _lock_order_line(
    session: AsyncSession, owner_id: str, order_line_id: int, if_match: str | None
) -> OrderLineRead:
    row = await repository.lock_order_line(session, owner_id, order_line_id)
    if row is None:
        raise _not_found()
    current = OrderLineRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_order_line(
    session: AsyncSession, current: OrderLineRead, changes: dict[str, Any]
) -> OrderLineRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_order_line(session, current.user_id, current.id, changes)
    return OrderLineRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Order line not found")
