import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Book(SQLModel, table=True):
    """One row of books."""

    __tablename__ = "books"
    __table_args__ = (
        Index(
            "uq_books_user_id_author_id_title",
            "user_id",
            "author_id",
            "title",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["author_id", "title"]},
        ),
        Index(
            "ix_books_user_id_genre_id_title",
            "user_id",
            "genre_id",
            "title",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_books_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_books_user_id_title_id",
            "user_id",
            "title",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_books_user_id_created_at_id",
            "user_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_books_author_id", "author_id"),
        Index("ix_books_editor_id", "editor_id"),
        Index("ix_books_translator_id", "translator_id"),
        Index("ix_books_genre_id", "genre_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    author_id: uuid.UUID = Field(
        sa_column=Column(Uuid, ForeignKey("authors.id", ondelete="CASCADE"), nullable=False)
    )
    editor_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("authors.id", ondelete="SET NULL"))
    )
    translator_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("authors.id"))
    )
    genre_id: uuid.UUID = Field(sa_column=Column(Uuid, ForeignKey("genres.id"), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


book_table = SQLModel.metadata.tables["books"]
describe_unique_rules(book_table)
