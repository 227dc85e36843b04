"""create notes"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "9fe7fefb1c94"
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
        "notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index("ix_notes_user_id_id", "notes", ["user_id", "id"])


def downgrade() -> None:
    op.drop_table("notes")
