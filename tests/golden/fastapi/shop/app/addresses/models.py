import datetime as dt

from sqlalchemy import Column, Identity, Index
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.types import BigIntId, CodePointText, UtcDateTime


class Address(SQLModel, table=True):
    """Where a customer can be reached"""

    __tablename__ = "addresses"
    __table_args__ = (
        Index("ix_addresses_user_id_id", "user_id", "id"),
        Index("ix_addresses_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_addresses_user_id_name_id", "user_id", "name", "id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    street: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    city: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    postal_code: str = Field(sa_column=Column(CodePointText(20), nullable=False))
    country: str = Field(sa_column=Column(CodePointText(2), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


address_table = SQLModel.metadata.tables["addresses"]
