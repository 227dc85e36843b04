"""books and users"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "8c51a6d0f2b4"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "books",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("books_pkey")),
    )
    op.create_index(op.f("books_title_idx"), "books", ["title"])
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("api_key", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("users_pkey")),
        sa.UniqueConstraint("api_key", name=op.f("users_api_key_key")),
    )


def downgrade() -> None:
    op.drop_table("users")
    op.drop_table("books")
