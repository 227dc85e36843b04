import datetime as dt
import uuid

from sqlalchemy import Boolean, Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Note(SQLModel, table=True):
    """What somebody wants to remember"""

    __tablename__ = "notes"
    __table_args__ = (
        Index("ix_notes_user_id_id", "user_id", "id"),
        Index("ix_notes_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_notes_user_id_title_id", "user_id", "title", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: uuid.UUID = Field(
        sa_column=Column(
            Uuid,
            ForeignKey("users.id", name="fk_notes_user_id_users", ondelete="CASCADE"),
            nullable=False,
        )
    )
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    text: str | None = Field(default=None, sa_column=Column(CodePointText()))
    pinned: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


note_table = SQLModel.metadata.tables["notes"]
