import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Type(SQLModel, table=True):
    """One row of types."""

    __tablename__ = "types"
    __table_args__ = (
        Index("uq_types_user_id_type", "user_id", "type_", unique=True, info={"fields": ["type"]}),
        Index("ix_types_user_id_id", "user_id", "id"),
        Index("ix_types_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    type_: str = Field(sa_column=Column("type", CodePointText(50), key="type_", nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


type_table = SQLModel.metadata.tables["types"]
describe_unique_rules(type_table)
