"""create announcements, notes, users"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "e5f1edeed7dd"
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


def json() -> sa.types.TypeEngine[Any]:
    return sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("text", text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
    )
    op.create_index("uq_announcements_title", "announcements", ["title"], unique=True)
    op.create_index("ix_announcements_created_at_id", "announcements", ["created_at", "id"])
    op.create_index("ix_announcements_published_on_id", "announcements", ["published_on", "id"])
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", text(254), nullable=False),
        sa.Column("password", sa.String(255), nullable=False),
        sa.Column("roles", json(), nullable=False),
        sa.Column("display_name", text(80), nullable=False),
        sa.Column("handle", text(100), nullable=False),
        sa.Column("bio", text(), nullable=True),
        sa.Column("language", text(2), nullable=False),
        sa.Column("recovery_hint", text(200), nullable=True),
        sa.Column("strikes", sa.Integer(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.CheckConstraint(
            sa.column("language").in_(["en", "de", "fr"]), name=op.f("ck_users_language")
        ),
    )
    op.create_index("uq_users_email", "users", [sa.text("lower(email)")], unique=True)
    op.create_index("uq_users_handle", "users", ["handle"], unique=True)
    op.create_index("ix_users_created_at_id", "users", ["created_at", "id"])
    op.create_index("ix_users_email_id", "users", ["email", "id"])
    op.create_table(
        "notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("text", text(), nullable=True),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_notes_user_id_users"), ondelete="CASCADE"
        ),
    )
    op.create_index("ix_notes_user_id_id", "notes", ["user_id", "id"])
    op.create_index("ix_notes_user_id_created_at_id", "notes", ["user_id", "created_at", "id"])
    op.create_index("ix_notes_user_id_title_id", "notes", ["user_id", "title", "id"])
    op.create_table(
        "refresh_tokens",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("family", sa.Uuid(), nullable=False),
        sa.Column("expires_at", moment(), nullable=False),
        sa.Column("used_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_refresh_tokens")),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["users.id"],
            name=op.f("fk_refresh_tokens_user_id_users"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_refresh_tokens_user_id", "refresh_tokens", ["user_id"])


def downgrade() -> None:
    op.drop_table("refresh_tokens")
    op.drop_table("notes")
    op.drop_table("users")
    op.drop_table("announcements")
