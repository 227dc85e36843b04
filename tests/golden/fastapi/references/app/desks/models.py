import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Integer, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Desk(SQLModel, table=True):
    """One row of desks."""

    __tablename__ = "desks"
    __table_args__ = (
        Index(
            "uq_desks_user_id_number", "user_id", "number", unique=True, info={"fields": ["number"]}
        ),
        Index("ix_desks_user_id_id", "user_id", "id"),
        Index("ix_desks_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_desks_keeper_id", "keeper_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    number: int = Field(sa_column=Column(Integer, nullable=False))
    keeper_id: uuid.UUID | None = Field(
        default=None,
        sa_column=Column(Uuid, ForeignKey("keepers.id", ondelete="SET NULL", use_alter=True)),
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


desk_table = SQLModel.metadata.tables["desks"]
describe_unique_rules(desk_table)
