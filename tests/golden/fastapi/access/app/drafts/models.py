import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Draft(SQLModel, table=True):
    """One row of drafts."""

    __tablename__ = "drafts"
    __table_args__ = (
        Index("uq_drafts_user_id_slug", "user_id", "slug", unique=True, info={"fields": ["slug"]}),
        Index("ix_drafts_user_id_id", "user_id", "id"),
        Index("ix_drafts_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_drafts_created_at_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    slug: str | None = Field(default=None, sa_column=Column(CodePointText(100)))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


draft_table = SQLModel.metadata.tables["drafts"]
describe_unique_rules(draft_table)
