import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Genre(SQLModel, table=True):
    """One row of genres."""

    __tablename__ = "genres"
    __table_args__ = (
        Index("uq_genres_name", "name", unique=True, info={"fields": ["name"]}),
        Index("ix_genres_created_at_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    name: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


genre_table = SQLModel.metadata.tables["genres"]
describe_unique_rules(genre_table)
