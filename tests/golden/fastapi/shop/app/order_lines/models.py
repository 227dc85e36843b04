import datetime as dt
from decimal import Decimal

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Integer
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, ExactDecimal, UtcDateTime


class OrderLine(SQLModel, table=True):
    """One product of an order"""

    __tablename__ = "order_lines"
    __table_args__ = (
        Index(
            "uq_order_lines_user_id_order_id_product_id",
            "user_id",
            "order_id",
            "product_id",
            unique=True,
            info={"fields": ["orderId", "productId"]},
        ),
        Index("ix_order_lines_user_id_id", "user_id", "id"),
        Index("ix_order_lines_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_order_lines_user_id_quantity_id", "user_id", "quantity", "id"),
        Index("ix_order_lines_order_id", "order_id"),
        Index("ix_order_lines_product_id", "product_id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    order_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("orders.id", ondelete="CASCADE"), nullable=False)
    )
    product_id: int = Field(sa_column=Column(BigInteger, ForeignKey("products.id"), nullable=False))
    quantity: int = Field(default=1, sa_column=Column(Integer, nullable=False))
    unit_price: Decimal = Field(sa_column=Column(ExactDecimal(10, 2), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


order_line_table = SQLModel.metadata.tables["order_lines"]
describe_unique_rules(order_line_table)
