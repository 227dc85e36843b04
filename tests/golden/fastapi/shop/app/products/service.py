"""What can be done with products."""

from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.session import Reader
from app.products import repository
from app.products.schemas import (
    ProductCreate,
    ProductQuery,
    ProductRead,
    ProductReplace,
    ProductUpdate,
)

_IMMUTABLE = frozenset({"sku"})


async def list_products(db: Reader, query: ProductQuery) -> Page:
    return await repository.list_products(db, query)


async def get_product(db: Reader, product_id: int) -> ProductRead:
    row = await repository.get_product(db, product_id)
    if row is None:
        raise _not_found()
    return ProductRead.model_validate(row)


async def find_products(db: Reader, ids: Collection[int]) -> dict[int, ProductRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_products(db, ids) if ids else []
    return {row["id"]: ProductRead.model_validate(row) for row in rows}


async def create_product(session: AsyncSession, product: ProductCreate) -> ProductRead:
    now = utc_now()
    row = {
        **product.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return ProductRead.model_validate(await repository.insert_product(session, row))


async def replace_product(
    session: AsyncSession,
    product_id: int,
    product: ProductReplace,
    if_match: str | None = None,
) -> ProductRead:
    current = await _lock_product(session, product_id, if_match)
    check_immutable(current, product, _IMMUTABLE)
    changes = product.model_dump(exclude=set(_IMMUTABLE - product.model_fields_set))
    return await _change_product(session, current, changes)


async def update_product(
    session: AsyncSession,
    product_id: int,
    product: ProductUpdate,
    if_match: str | None = None,
) -> ProductRead:
    current = await _lock_product(session, product_id, if_match)
    check_immutable(current, product, _IMMUTABLE)
    changes = product.changes()
    return await _change_product(session, current, changes) if changes else current


async def delete_product(
    session: AsyncSession, product_id: int, if_match: str | None = None
) -> None:
    current = await _lock_product(session, product_id, if_match)
    await repository.delete_product(session, current.id)


async def _lock_product(
    session: AsyncSession, product_id: int, if_match: str | None
) -> ProductRead:
    row = await repository.lock_product(session, product_id)
    if row is None:
        raise _not_found()
    current = ProductRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_product(
    session: AsyncSession, current: ProductRead, changes: dict[str, Any]
) -> ProductRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_product(
        session, current.id, changes, {"related_ids": current.related_ids}
    )
    return ProductRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Product not found")
