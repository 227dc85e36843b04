"""What can be done with orders."""

from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import AllRows
from app.db.base import next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.orders import repository
from app.orders.schemas import OrderCreate, OrderQuery, OrderRead, OrderUpdate


async def list_orders(db: Reader, owner_id: str | AllRows, query: OrderQuery) -> Page:
    return await repository.list_orders(db, owner_id, query)


async def get_order(db: Reader, owner_id: str | AllRows, order_id: int) -> OrderRead:
    row = await repository.get_order(db, owner_id, order_id)
    if row is None:
        raise _not_found()
    return OrderRead.model_validate(row)


async def find_orders(
    db: Reader, owner_id: str | AllRows, ids: Collection[int]
) -> dict[int, OrderRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_orders(db, owner_id, ids) if ids else []
    return {row["id"]: OrderRead.model_validate(row) for row in rows}


async def create_order(session: AsyncSession, owner_id: str, order: OrderCreate) -> OrderRead:
    now = utc_now()
    row = {
        "user_id": owner_id,
        **order.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return OrderRead.model_validate(await repository.insert_order(session, row))


async def replace_order(
    session: AsyncSession,
    owner_id: str,
    order_id: int,
    order: OrderCreate,
    if_match: str | None = None,
) -> OrderRead:
    current = await _lock_order(session, owner_id, order_id, if_match)
    changes = order.model_dump()
    return await _change_order(session, current, changes)


async def update_order(
    session: AsyncSession,
    owner_id: str | AllRows,
    order_id: int,
    order: OrderUpdate,
    if_match: str | None = None,
) -> OrderRead:
    current = await _lock_order(session, owner_id, order_id, if_match)
    changes = order.changes()
    return await _change_order(session, current, changes) if changes else current


async def delete_order(
    session: AsyncSession, owner_id: str, order_id: int, if_match: str | None = None
) -> None:
    current = await _lock_order(session, owner_id, order_id, if_match)
    await repository.delete_order(session, current.user_id, current.id)


async def _lock_order(
    session: AsyncSession, owner_id: str | AllRows, order_id: int, if_match: str | None
) -> OrderRead:
    row = await repository.lock_order(session, owner_id, order_id)
    if row is None:
        raise _not_found()
    current = OrderRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_order(
    session: AsyncSession, current: OrderRead, changes: dict[str, Any]
) -> OrderRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_order(session, current.user_id, current.id, changes)
    return OrderRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Order not found")
