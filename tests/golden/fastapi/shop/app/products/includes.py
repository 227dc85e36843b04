"""What clients can ask for along with products: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import PageEnvelope
from app.db.session import Reader
from app.products import service as product_service
from app.products.schemas import ProductRead


class ProductExpanded(ProductRead):
    """What a client is sent, and what it asked to be included."""

    related: list[ProductRead] = Field(default_factory=list)


class ProductExpandedPage(PageEnvelope[ProductExpanded]):
    """Some of them, and where the list goes on."""


async def expand_products(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "related" in names:
        ids = {other_id for row in rows for other_id in row["related_ids"]}
        products_by_id = await product_service.find_products(db, ids)
        for row in expanded:
            row["related"] = [
                products_by_id[other_id]
                for other_id in row["related_ids"]
                if other_id in products_by_id
            ]
    return expanded
