import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Tag(SQLModel, table=True):
    """One row of tags."""

    __tablename__ = "tags"
    __table_args__ = (
        Index("uq_tags_slug", "slug", unique=True, info={"fields": ["slug"]}),
        Index("ix_tags_name_id", "name", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    name: str = Field(sa_column=Column(CodePointText(40), nullable=False))
    slug: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


tag_table = SQLModel.metadata.tables["tags"]
describe_unique_rules(tag_table)
