import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Notice(SQLModel, table=True):
    """One row of notices."""

    __tablename__ = "notices"
    __table_args__ = (
        Index("ix_notices_created_at_id", "created_at", "id"),
        Index("ix_notices_book_id", "book_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    text: str = Field(sa_column=Column(CodePointText(500), nullable=False))
    book_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("books.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


notice_table = SQLModel.metadata.tables["notices"]
