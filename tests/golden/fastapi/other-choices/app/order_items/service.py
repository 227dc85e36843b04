"""What can be done with order items."""

from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.order_items import repository
from app.order_items.schemas import OrderItemCreate, OrderItemQuery, OrderItemRead, OrderItemUpdate


async def list_order_items(db: Reader, query: OrderItemQuery) -> Page:
    return await repository.list_order_items(db, query)


async def get_order_item(db: Reader, order_item_id: int) -> OrderItemRead:
    row = await repository.get_order_item(db, order_item_id)
    if row is None:
        raise _not_found()
    return OrderItemRead.model_validate(row)


async def find_order_items(db: Reader, ids: Collection[int]) -> dict[int, OrderItemRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_order_items(db, ids) if ids else []
    return {row["id"]: OrderItemRead.model_validate(row) for row in rows}


async def create_order_item(session: AsyncSession, order_item: OrderItemCreate) -> OrderItemRead:
    now = utc_now()
    row = {
        **order_item.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row)
    return OrderItemRead.model_validate(await repository.insert_order_item(session, row))


async def replace_order_item(
    session: AsyncSession,
    order_item_id: int,
    order_item: OrderItemCreate,
    if_match: str | None = None,
) -> OrderItemRead:
    current = await _lock_order_item(session, order_item_id, if_match)
    changes = order_item.model_dump()
    return await _change_order_item(session, current, changes)


async def update_order_item(
    session: AsyncSession,
    order_item_id: int,
    order_item: OrderItemUpdate,
    if_match: str | None = None,
) -> OrderItemRead:
    current = await _lock_order_item(session, order_item_id, if_match)
    changes = order_item.changes()
    return await _change_order_item(session, current, changes) if changes else current


async def delete_order_item(
    session: AsyncSession, order_item_id: int, if_match: str | None = None
) -> None:
    current = await _lock_order_item(session, order_item_id, if_match)
    await repository.delete_order_item(session, current.id)


async def _lock_order_item(
    session: AsyncSession, order_item_id: int, if_match: str | None
) -> OrderItemRead:
    row = await repository.lock_order_item(session, order_item_id)
    if row is None:
        raise _not_found()
    current = OrderItemRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_order_item(
    session: AsyncSession, current: OrderItemRead, changes: dict[str, Any]
) -> OrderItemRead:
    await check_references(session, repository.REFERENCES, changes, current=current)
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_order_item(session, current.id, changes)
    return OrderItemRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Order item not found")
