import datetime as dt
import uuid

from sqlalchemy import Column, Date, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Announcement(SQLModel, table=True):
    """What everybody ought to know"""

    __tablename__ = "announcements"
    __table_args__ = (
        Index("uq_announcements_title", "title", unique=True, info={"fields": ["title"]}),
        Index("ix_announcements_created_at_id", "created_at", "id"),
        Index("ix_announcements_published_on_id", "published_on", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    text: str = Field(sa_column=Column(CodePointText(), nullable=False))
    published_on: dt.date | None = Field(default=None, sa_column=Column(Date))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


announcement_table = SQLModel.metadata.tables["announcements"]
describe_unique_rules(announcement_table)
