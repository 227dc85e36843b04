import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Keeper(SQLModel, table=True):
    """One row of keepers."""

    __tablename__ = "keepers"
    __table_args__ = (
        Index("ix_keepers_user_id_id", "user_id", "id"),
        Index("ix_keepers_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_keepers_desk_id", "desk_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    desk_id: uuid.UUID = Field(sa_column=Column(Uuid, ForeignKey("desks.id"), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


keeper_table = SQLModel.metadata.tables["keepers"]
