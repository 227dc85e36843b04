import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Author(SQLModel, table=True):
    """One row of authors."""

    __tablename__ = "authors"
    __table_args__ = (
        Index(
            "uq_authors_user_id_name",
            "user_id",
            "name",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["name"]},
        ),
        Index(
            "ix_authors_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_authors_user_id_created_at_id",
            "user_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_authors_mentor_id", "mentor_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    mentor_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("authors.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


author_table = SQLModel.metadata.tables["authors"]
describe_unique_rules(author_table)
