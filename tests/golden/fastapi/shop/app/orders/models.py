import datetime as dt
from typing import Literal

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Identity, Index, column
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, UtcDateTime

OrderStatus = Literal["open", "paid", "sent", "cancelled"]


class Order(SQLModel, table=True):
    """What a customer wants to have"""

    __tablename__ = "orders"
    __table_args__ = (
        CheckConstraint(column("status").in_(["open", "paid", "sent", "cancelled"]), name="status"),
        Index(
            "uq_orders_user_id_number",
            "user_id",
            "number",
            unique=True,
            info={"fields": ["number"]},
        ),
        Index("ix_orders_user_id_id", "user_id", "id"),
        Index("ix_orders_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_orders_user_id_number_id", "user_id", "number", "id"),
        Index("ix_orders_created_at_id", "created_at", "id"),
        Index("ix_orders_number_id", "number", "id"),
        Index("ix_orders_billing_address_id", "billing_address_id"),
        Index("ix_orders_shipping_address_id", "shipping_address_id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    number: str = Field(sa_column=Column(CodePointText(20), nullable=False))
    status: OrderStatus = Field(default="open", sa_column=Column(CodePointText(9), nullable=False))
    billing_address_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("addresses.id"), nullable=False)
    )
    shipping_address_id: int | None = Field(
        default=None, sa_column=Column(BigInteger, ForeignKey("addresses.id", ondelete="SET NULL"))
    )
    note: str | None = Field(default=None, sa_column=Column(CodePointText(500)))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


order_table = SQLModel.metadata.tables["orders"]
describe_unique_rules(order_table)
