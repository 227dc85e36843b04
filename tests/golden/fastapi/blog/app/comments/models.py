import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Comment(SQLModel, table=True):
    """What a reader has to say"""

    __tablename__ = "comments"
    __table_args__ = (
        Index("ix_comments_created_at_id", "created_at", "id"),
        Index("ix_comments_post_id", "post_id"),
        Index("ix_comments_answers_id", "answers_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    post_id: uuid.UUID = Field(
        sa_column=Column(Uuid, ForeignKey("posts.id", ondelete="CASCADE"), nullable=False)
    )
    answers_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("comments.id", ondelete="CASCADE"))
    )
    text: str = Field(sa_column=Column(CodePointText(2000), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


comment_table = SQLModel.metadata.tables["comments"]
