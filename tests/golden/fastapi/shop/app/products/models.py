import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Integer, Table, text
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, ExactDecimal, Json, UtcDateTime


class Product(SQLModel, table=True):
    """What is for sale"""

    __tablename__ = "products"
    __table_args__ = (
        Index(
            "uq_products_sku",
            "sku",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["sku"]},
        ),
        Index(
            "ix_products_stock",
            "stock",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_products_name_id",
            "name",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_products_price_id",
            "price",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_products_created_at_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    sku: str = Field(sa_column=Column(CodePointText(7), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    price: Decimal = Field(sa_column=Column(ExactDecimal(10, 2), nullable=False))
    tax_rate: Decimal = Field(
        default=Decimal("19.00"), sa_column=Column(ExactDecimal(4, 2), nullable=False)
    )
    stock: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    details: Any = Field(default=None, sa_column=Column(Json))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


product_table = SQLModel.metadata.tables["products"]
describe_unique_rules(product_table)

products_related_table = Table(
    "products_related",
    SQLModel.metadata,
    Column(
        "product_id",
        BigInteger,
        ForeignKey(
            "products.id", name="fk_products_related_product_id_products", ondelete="CASCADE"
        ),
        primary_key=True,
    ),
    Column(
        "related_id",
        BigInteger,
        ForeignKey(
            "products.id", name="fk_products_related_related_id_products", ondelete="CASCADE"
        ),
        primary_key=True,
    ),
    Index("ix_products_related_related_id_product_id", "related_id", "product_id"),
)
