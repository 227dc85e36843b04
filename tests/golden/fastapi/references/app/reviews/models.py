import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Review(SQLModel, table=True):
    """One row of reviews."""

    __tablename__ = "reviews"
    __table_args__ = (
        Index("ix_reviews_user_id_id", "user_id", "id"),
        Index("ix_reviews_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_reviews_created_at_id", "created_at", "id"),
        Index("ix_reviews_book_id", "book_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    text: str = Field(sa_column=Column(CodePointText(), nullable=False))
    book_id: uuid.UUID = Field(
        sa_column=Column(Uuid, ForeignKey("books.id", ondelete="CASCADE"), nullable=False)
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


review_table = SQLModel.metadata.tables["reviews"]
