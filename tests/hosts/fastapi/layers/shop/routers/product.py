from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from ..database import get_db
from ..repositories.product import all_products
from ..schemas.product import ProductIn, ProductOut
from ..services.product import add_product

router = APIRouter(prefix="/products")


@router.get("", response_model=list[ProductOut])
def list_products(db: Annotated[Session, Depends(get_db)]) -> object:
    return all_products(db)


@router.post("", response_model=ProductOut)
def create_product(
    product: ProductIn, db: Annotated[Session, Depends(get_db)]
) -> object:
    return add_product(db, product)
