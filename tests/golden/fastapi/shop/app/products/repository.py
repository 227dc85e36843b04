"""The queries of products."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import values
from app.core.decimals import Exact
from app.core.listing import Listing, Page, SortKey
from app.db.base import utc_now
from app.db.deletion import follow_soft_delete
from app.db.links import Links, LinkSet
from app.db.session import Reader
from app.products.models import product_table, products_related_table
from app.products.schemas import ProductQuery

LINKS = LinkSet(
    related_ids=Links(
        "relatedIds", products_related_table.c.product_id, products_related_table.c.related_id
    ),
)

_t = product_table.c
_columns = (
    _t.id,
    _t.sku,
    _t.name,
    _t.price,
    _t.tax_rate,
    _t.stock,
    _t.details,
    _t.created_at,
    _t.updated_at,
)
_is_live = _t.deleted_at.is_(None)
_is_this_one = (_t.id == bindparam("_id"), _is_live)

_get = select(*_columns).where(*_is_this_one)
_find = select(*_columns).where(_t.id.in_(bindparam("_ids", expanding=True)), _is_live)
# Others may go on referring to it: its id does not change.
_lock = select(*_columns).where(*_is_this_one).with_for_update(key_share=True)
_insert = insert(product_table).returning(*_columns)
_update = update(product_table).where(*_is_this_one).returning(*_columns)
_delete = update(product_table).where(*_is_this_one).values(deleted_at=bindparam("_now"))
_listing = Listing(
    resource="products",
    columns=_columns,
    where=(_is_live,),
    id=SortKey(_t.id, TypeAdapter(values.QueryBigInteger)),
    sorts={
        "name": SortKey(_t.name, TypeAdapter(values.Text)),
        "price": SortKey(_t.price, TypeAdapter(Annotated[Decimal, Exact(10, 2)])),
        "createdAt": SortKey(_t.created_at, TypeAdapter(values.DateTime)),
    },
    filters={
        "price": _t.price,
        "stock": _t.stock,
        "sku": _t.sku,
    },
    search=(_t.name, _t.sku),
)


async def list_products(db: Reader, query: ProductQuery) -> Page:
    page = await _listing.page(db, query, {})
    return page._replace(rows=await LINKS.add_to(db, page.rows))


async def get_product(db: Reader, product_id: int) -> Mapping[str, Any] | None:
    row = await db.one(_get, {"_id": product_id})
    return (await LINKS.add_to(db, [row]))[0] if row else None


async def find_products(db: Reader, ids: Collection[int]) -> Sequence[Mapping[str, Any]]:
    """Those of `ids` that are there."""
    rows = await db.all(_find, {"_ids": list(ids)})
    return await LINKS.add_to(db, rows)


async def lock_product(session: AsyncSession, product_id: int) -> Mapping[str, Any] | None:
    """Read one, and keep others from changing it until the transaction ends."""
    result = await session.execute(_lock, {"_id": product_id})
    row = result.mappings().one_or_none()
    return {**row, **await LINKS.of_item(session, row["id"])} if row else None


async def insert_product(session: AsyncSession, row: Mapping[str, Any]) -> Mapping[str, Any]:
    columns, links = LINKS.split(row)
    inserted = (await session.execute(_insert, columns)).mappings().one()
    return {**inserted, **await LINKS.write(session, inserted["id"], links, {})}


async def update_product(
    session: AsyncSession, product_id: int, changes: Mapping[str, Any], linked: Mapping[str, Any]
) -> Mapping[str, Any]:
    """`linked` are the ids that it is linked with so far."""
    columns, links = LINKS.split(changes)
    result = await session.execute(_update, {**columns, "_id": product_id})
    row = result.mappings().one()
    return {**row, **await LINKS.write(session, row["id"], links, linked)}


async def delete_product(session: AsyncSession, product_id: int) -> None:
    await session.execute(_delete, {"_id": product_id, "_now": utc_now()})
    await follow_soft_delete(session, product_table, product_id)
