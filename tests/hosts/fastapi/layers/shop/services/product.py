from sqlalchemy.orm import Session

from ..models.product import Product
from ..schemas.product import ProductIn


def add_product(db: Session, product: ProductIn) -> Product:
    row = Product(name=product.name)
    db.add(row)
    db.flush()
    return row
