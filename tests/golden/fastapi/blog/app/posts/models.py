import datetime as dt
import uuid
from typing import Literal

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Uuid, column
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime

PostStatus = Literal["draft", "published"]


class Post(SQLModel, table=True):
    """An article"""

    __tablename__ = "posts"
    __table_args__ = (
        CheckConstraint(column("status").in_(["draft", "published"]), name="status"),
        Index("uq_posts_user_id_slug", "user_id", "slug", unique=True, info={"fields": ["slug"]}),
        Index("ix_posts_created_at_id", "created_at", "id"),
        Index("ix_posts_published_at_id", "published_at", "id"),
        Index("ix_posts_title_id", "title", "id"),
        Index("ix_posts_slug_id", "slug", "id"),
        Index("ix_posts_follows_id", "follows_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    slug: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    body: str = Field(sa_column=Column(CodePointText(), nullable=False))
    status: PostStatus = Field(default="draft", sa_column=Column(CodePointText(9), nullable=False))
    published_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))
    follows_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("posts.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


post_table = SQLModel.metadata.tables["posts"]
describe_unique_rules(post_table)

posts_tags_table = Table(
    "posts_tags",
    SQLModel.metadata,
    Column(
        "post_id",
        Uuid,
        ForeignKey("posts.id", name="fk_posts_tags_post_id_posts", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "tag_id",
        Uuid,
        ForeignKey("tags.id", name="fk_posts_tags_tag_id_tags", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_posts_tags_tag_id_post_id", "tag_id", "post_id"),
)
