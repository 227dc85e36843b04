import datetime as dt
import uuid
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Double,
    Index,
    Integer,
    String,
    Uuid,
    column,
)
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, ExactDecimal, Json, Time3, UtcDateTime

PlainValueAnEnum = Literal["one", "two", "three"]


class PlainValue(SQLModel, table=True):
    """One row of plain values."""

    __tablename__ = "plain_values"
    __table_args__ = (
        CheckConstraint(column("an_enum").in_(["one", "two", "three"]), name="an_enum"),
        Index("ix_plain_values_user_id_id", "user_id", "id"),
        Index("ix_plain_values_user_id_a_string_id", "user_id", "a_string", "id"),
        Index("ix_plain_values_user_id_an_int_id", "user_id", "an_int", "id"),
        Index("ix_plain_values_user_id_a_bigint_id", "user_id", "a_bigint", "id"),
        Index("ix_plain_values_user_id_a_float_id", "user_id", "a_float", "id"),
        Index("ix_plain_values_user_id_a_decimal_id", "user_id", "a_decimal", "id"),
        Index("ix_plain_values_user_id_a_boolean_id", "user_id", "a_boolean", "id"),
        Index("ix_plain_values_user_id_a_date_id", "user_id", "a_date", "id"),
        Index("ix_plain_values_user_id_a_time_id", "user_id", "a_time", "id"),
        Index("ix_plain_values_user_id_a_datetime_id", "user_id", "a_datetime", "id"),
        Index("ix_plain_values_user_id_an_enum_id", "user_id", "an_enum", "id"),
        Index("ix_plain_values_user_id_a_uuid_id", "user_id", "a_uuid", "id"),
        Index("ix_plain_values_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_plain_values_user_id_updated_at_id", "user_id", "updated_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    a_string: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    a_text: str = Field(sa_column=Column(CodePointText(), nullable=False))
    a_slug: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    an_email: str = Field(sa_column=Column(CodePointText(254), nullable=False))
    a_url: str = Field(sa_column=Column(CodePointText(2048), nullable=False))
    a_uuid: uuid.UUID = Field(sa_column=Column(Uuid, nullable=False))
    an_int: int = Field(sa_column=Column(Integer, nullable=False))
    a_bigint: int = Field(sa_column=Column(BigInteger, nullable=False))
    a_float: float = Field(sa_column=Column(Double, nullable=False))
    a_decimal: Decimal = Field(sa_column=Column(ExactDecimal(12, 4), nullable=False))
    a_boolean: bool = Field(sa_column=Column(Boolean, nullable=False))
    a_date: dt.date = Field(sa_column=Column(Date, nullable=False))
    a_time: dt.time = Field(sa_column=Column(Time3, nullable=False))
    a_datetime: dt.datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    a_json: Any = Field(sa_column=Column(Json, nullable=False))
    an_enum: PlainValueAnEnum = Field(sa_column=Column(CodePointText(5), nullable=False))
    a_password: str = Field(sa_column=Column(String(255), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


plain_value_table = SQLModel.metadata.tables["plain_values"]
