"""create 9 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "11c522db4311"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def text(length: int | None = None) -> sa.types.TypeEngine[Any]:
    """Text that sorts by code point."""
    if length is None:
        return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def moment() -> sa.types.TypeEngine[Any]:
    """A moment in UTC, to the millisecond."""
    exact = postgresql.TIMESTAMP(timezone=True, precision=3)
    return sa.DateTime(timezone=True).with_variant(exact, "postgresql")


def upgrade() -> None:
    op.create_table(
        "authors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(120), nullable=False),
        sa.Column("mentor_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authors")),
        sa.ForeignKeyConstraint(
            ["mentor_id"],
            ["authors.id"],
            name=op.f("fk_authors_mentor_id_authors"),
            ondelete="SET NULL",
        ),
    )
    op.create_index(
        "uq_authors_user_id_name",
        "authors",
        ["user_id", "name"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_authors_user_id_id",
        "authors",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_authors_user_id_created_at_id",
        "authors",
        ["user_id", "created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_authors_mentor_id", "authors", ["mentor_id"])
    op.create_table(
        "genres",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", text(80), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_genres")),
    )
    op.create_index("uq_genres_name", "genres", ["name"], unique=True)
    op.create_index("ix_genres_created_at_id", "genres", ["created_at", "id"])
    op.create_table(
        "books",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("editor_id", sa.Uuid(), nullable=True),
        sa.Column("translator_id", sa.Uuid(), nullable=True),
        sa.Column("genre_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_books")),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["authors.id"],
            name=op.f("fk_books_author_id_authors"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["editor_id"],
            ["authors.id"],
            name=op.f("fk_books_editor_id_authors"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["translator_id"], ["authors.id"], name=op.f("fk_books_translator_id_authors")
        ),
        sa.ForeignKeyConstraint(["genre_id"], ["genres.id"], name=op.f("fk_books_genre_id_genres")),
    )
    op.create_index(
        "uq_books_user_id_author_id_title",
        "books",
        ["user_id", "author_id", "title"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_books_user_id_genre_id_title",
        "books",
        ["user_id", "genre_id", "title"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_books_user_id_id",
        "books",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_books_user_id_title_id",
        "books",
        ["user_id", "title", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_books_user_id_created_at_id",
        "books",
        ["user_id", "created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_books_author_id", "books", ["author_id"])
    op.create_index("ix_books_editor_id", "books", ["editor_id"])
    op.create_index("ix_books_translator_id", "books", ["translator_id"])
    op.create_index("ix_books_genre_id", "books", ["genre_id"])
    op.create_table(
        "loans",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("book_id", sa.Uuid(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loans")),
        sa.ForeignKeyConstraint(["book_id"], ["books.id"], name=op.f("fk_loans_book_id_books")),
    )
    op.create_index("ix_loans_user_id_id", "loans", ["user_id", "id"])
    op.create_index("ix_loans_user_id_created_at_id", "loans", ["user_id", "created_at", "id"])
    op.create_index("ix_loans_book_id", "loans", ["book_id"])
    op.create_table(
        "notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("text", text(500), nullable=False),
        sa.Column("book_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["books.id"], name=op.f("fk_notices_book_id_books"), ondelete="SET NULL"
        ),
    )
    op.create_index("ix_notices_created_at_id", "notices", ["created_at", "id"])
    op.create_index("ix_notices_book_id", "notices", ["book_id"])
    op.create_table(
        "reviews",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("text", text(), nullable=False),
        sa.Column("book_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.ForeignKeyConstraint(
            ["book_id"], ["books.id"], name=op.f("fk_reviews_book_id_books"), ondelete="CASCADE"
        ),
    )
    op.create_index("ix_reviews_user_id_id", "reviews", ["user_id", "id"])
    op.create_index("ix_reviews_user_id_created_at_id", "reviews", ["user_id", "created_at", "id"])
    op.create_index("ix_reviews_created_at_id", "reviews", ["created_at", "id"])
    op.create_index("ix_reviews_book_id", "reviews", ["book_id"])
    op.create_table(
        "desks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("keeper_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desks")),
        sa.ForeignKeyConstraint(
            ["keeper_id"],
            ["keepers.id"],
            name=op.f("fk_desks_keeper_id_keepers"),
            ondelete="SET NULL",
            use_alter=True,
        ),
    )
    op.create_index("uq_desks_user_id_number", "desks", ["user_id", "number"], unique=True)
    op.create_index("ix_desks_user_id_id", "desks", ["user_id", "id"])
    op.create_index("ix_desks_user_id_created_at_id", "desks", ["user_id", "created_at", "id"])
    op.create_index("ix_desks_keeper_id", "desks", ["keeper_id"])
    op.create_table(
        "cards",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("desk_id", sa.Uuid(), nullable=False),
        sa.Column("holder", text(80), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_cards_desk_id_desks")),
    )
    op.create_index(
        "uq_cards_user_id_desk_id",
        "cards",
        ["user_id", "desk_id"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_cards_user_id_id",
        "cards",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_cards_user_id_created_at_id",
        "cards",
        ["user_id", "created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_cards_desk_id", "cards", ["desk_id"])
    op.create_table(
        "keepers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(80), nullable=False),
        sa.Column("desk_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keepers")),
        sa.ForeignKeyConstraint(["desk_id"], ["desks.id"], name=op.f("fk_keepers_desk_id_desks")),
    )
    op.create_index("ix_keepers_user_id_id", "keepers", ["user_id", "id"])
    op.create_index("ix_keepers_user_id_created_at_id", "keepers", ["user_id", "created_at", "id"])
    op.create_index("ix_keepers_desk_id", "keepers", ["desk_id"])
    # Tables that refer to each other. SQLite took these with the tables, and could not add them later.
    if op.get_context().dialect.name != "sqlite":
        op.create_foreign_key(
            op.f("fk_desks_keeper_id_keepers"),
            "desks",
            "keepers",
            ["keeper_id"],
            ["id"],
            ondelete="SET NULL",
        )


def downgrade() -> None:
    if op.get_context().dialect.name != "sqlite":
        op.drop_constraint(op.f("fk_desks_keeper_id_keepers"), "desks", type_="foreignkey")
    op.drop_table("keepers")
    op.drop_table("cards")
    op.drop_table("desks")
    op.drop_table("reviews")
    op.drop_table("notices")
    op.drop_table("loans")
    op.drop_table("books")
    op.drop_table("genres")
    op.drop_table("authors")
