from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..models.product import Product


def all_products(db: Session) -> Sequence[Product]:
    return db.scalars(select(Product)).all()
