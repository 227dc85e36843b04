import datetime as dt
import uuid

from sqlalchemy import Boolean, Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Note(SQLModel, table=True):
    """One row of notes."""

    __tablename__ = "notes"
    __table_args__ = (Index("ix_notes_user_id_id", "user_id", "id"),)

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    pinned: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


note_table = SQLModel.metadata.tables["notes"]
