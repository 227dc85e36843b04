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
    Uuid,
    column,
)
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, ExactDecimal, Json, JsonArray, Time3, UtcDateTime

DefaultAnEnum = Literal["low", "medium", "high"]


class Default(SQLModel, table=True):
    """One row of defaults."""

    __tablename__ = "defaults"
    __table_args__ = (
        CheckConstraint(column("an_enum").in_(["low", "medium", "high"]), name="an_enum"),
        Index("ix_defaults_user_id_id", "user_id", "id"),
        Index("ix_defaults_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    a_string: str = Field(default="hello", sa_column=Column(CodePointText(50), nullable=False))
    a_text: str = Field(default="some words", sa_column=Column(CodePointText(), nullable=False))
    a_slug: str = Field(default="a-slug", sa_column=Column(CodePointText(100), nullable=False))
    an_email: str = Field(
        default="someone@example.com", sa_column=Column(CodePointText(254), nullable=False)
    )
    a_url: str = Field(
        default="https://example.com/path", sa_column=Column(CodePointText(2048), nullable=False)
    )
    a_uuid: uuid.UUID = Field(
        default=uuid.UUID("018f2c5e-7b1a-7c3d-9e4f-0123456789ab"),
        sa_column=Column(Uuid, nullable=False),
    )
    an_int: int = Field(default=42, sa_column=Column(Integer, nullable=False))
    a_negative: int = Field(default=-7, sa_column=Column(Integer, nullable=False))
    a_bigint: int = Field(default=9007199254740993, sa_column=Column(BigInteger, nullable=False))
    a_float: float = Field(default=0.5, sa_column=Column(Double, nullable=False))
    a_decimal: Decimal = Field(
        default=Decimal("19.99"), sa_column=Column(ExactDecimal(6, 2), nullable=False)
    )
    a_boolean: bool = Field(default=True, sa_column=Column(Boolean, nullable=False))
    a_date: dt.date = Field(default=dt.date(2026, 2, 28), sa_column=Column(Date, nullable=False))
    a_time: dt.time = Field(default=dt.time(8, 30, 0), sa_column=Column(Time3, nullable=False))
    a_datetime: dt.datetime = Field(
        default=dt.datetime.fromisoformat("2026-02-28T08:30:00.000+00:00"),
        sa_column=Column(UtcDateTime, nullable=False),
    )
    an_enum: DefaultAnEnum = Field(
        default="medium", sa_column=Column(CodePointText(6), nullable=False)
    )
    a_json: Any = Field(
        default_factory=lambda: {"theme": "dark", "sizes": [1, 2.5, None], "nested": {"on": True}},
        sa_column=Column(Json, nullable=False),
    )
    some_strings: list[str] = Field(
        default_factory=lambda: ["one", "two"], sa_column=Column(JsonArray, nullable=False)
    )
    no_strings: list[str] = Field(default_factory=list, sa_column=Column(JsonArray, nullable=False))
    an_optional: str | None = Field(default="perhaps", sa_column=Column(CodePointText(255)))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


default_table = SQLModel.metadata.tables["defaults"]
