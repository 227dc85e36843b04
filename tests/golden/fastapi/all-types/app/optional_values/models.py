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
from app.db.types import CodePointText, ExactDecimal, Json, JsonArray, Time3, UtcDateTime

OptionalValueAnEnum = Literal["one", "two", "three"]


class OptionalValue(SQLModel, table=True):
    """One row of optional values."""

    __tablename__ = "optional_values"
    __table_args__ = (
        CheckConstraint(column("an_enum").in_(["one", "two", "three"]), name="an_enum"),
        Index("ix_optional_values_a_bigint", "a_bigint"),
        Index("ix_optional_values_a_float", "a_float"),
        Index("ix_optional_values_a_time", "a_time"),
        Index("ix_optional_values_a_datetime", "a_datetime"),
        Index("ix_optional_values_an_int_id", "an_int", "id"),
        Index("ix_optional_values_a_decimal_id", "a_decimal", "id"),
        Index("ix_optional_values_a_date_id", "a_date", "id"),
        Index("ix_optional_values_a_string_id", "a_string", "id"),
        Index("ix_optional_values_an_enum_id", "an_enum", "id"),
        Index("ix_optional_values_created_at_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    a_string: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    a_text: str | None = Field(default=None, sa_column=Column(CodePointText()))
    a_slug: str | None = Field(default=None, sa_column=Column(CodePointText(100)))
    an_email: str | None = Field(default=None, sa_column=Column(CodePointText(254)))
    a_url: str | None = Field(default=None, sa_column=Column(CodePointText(2048)))
    a_uuid: uuid.UUID | None = Field(default=None, sa_column=Column(Uuid))
    an_int: int | None = Field(default=None, sa_column=Column(Integer))
    a_bigint: int | None = Field(default=None, sa_column=Column(BigInteger))
    a_float: float | None = Field(default=None, sa_column=Column(Double))
    a_decimal: Decimal | None = Field(default=None, sa_column=Column(ExactDecimal(38, 10)))
    a_boolean: bool | None = Field(default=None, sa_column=Column(Boolean))
    a_date: dt.date | None = Field(default=None, sa_column=Column(Date))
    a_time: dt.time | None = Field(default=None, sa_column=Column(Time3))
    a_datetime: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))
    a_json: Any = Field(default=None, sa_column=Column(Json))
    an_enum: OptionalValueAnEnum | None = Field(default=None, sa_column=Column(CodePointText(5)))
    a_password: str | None = Field(default=None, sa_column=Column(String(255)))
    some_strings: list[str] | None = Field(default=None, sa_column=Column(JsonArray))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


optional_value_table = SQLModel.metadata.tables["optional_values"]
