import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Integer, text
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, ExactDecimal, UtcDateTime


class OrderItem(SQLModel, table=True):
    """One line of an order"""

    __tablename__ = "order_items"
    __table_args__ = (
        Index(
            "uq_order_items_product_code",
            "product_code",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["productCode"]},
        ),
        Index(
            "ix_order_items_shipped_at_unit_price",
            "shipped_at",
            "unit_price",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_order_items_unit_price_id",
            "unit_price",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_order_items_shipped_at_id",
            "shipped_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_order_items_created_at_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_order_items_instead_of_id", "instead_of_id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    product_code: str = Field(sa_column=Column(CodePointText(40), nullable=False))
    unit_price: Decimal = Field(sa_column=Column(ExactDecimal(10, 2), nullable=False))
    item_count: int = Field(default=1, sa_column=Column(Integer, nullable=False))
    shipped_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))
    instead_of_id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger, ForeignKey("order_items.id", ondelete="SET NULL")),
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


order_item_table = SQLModel.metadata.tables["order_items"]
describe_unique_rules(order_item_table)
