import datetime as dt
from typing import Any

from sqlalchemy import Column, Identity, Index
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, Json, UtcDateTime


class Preference(SQLModel, table=True):
    """One row of preferences."""

    __tablename__ = "preferences"
    __table_args__ = (Index("uq_preferences_name", "name", unique=True, info={"fields": ["name"]}),)

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    name: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    value: Any = Field(default=None, sa_column=Column(Json))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


preference_table = SQLModel.metadata.tables["preferences"]
describe_unique_rules(preference_table)
