"""create audit_entries, order_items, preferences"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "7c220ac32ab9"
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


def decimal(precision: int, scale: int) -> sa.types.TypeEngine[Any]:
    """An exact number; SQLite has none, so there it is text that sorts like it."""
    return sa.Numeric(precision, scale).with_variant(sa.String(precision + 1), "sqlite")


def json() -> sa.types.TypeEngine[Any]:
    return sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "audit_entries",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("what", text(200), nullable=False),
        sa.Column("happened_at", moment(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index("ix_audit_entries_happened_at_id", "audit_entries", ["happened_at", "id"])
    op.create_table(
        "order_items",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("product_code", text(40), nullable=False),
        sa.Column("unit_price", decimal(10, 2), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=False),
        sa.Column("shipped_at", moment(), nullable=True),
        sa.Column("instead_of_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
        sa.ForeignKeyConstraint(
            ["instead_of_id"],
            ["order_items.id"],
            name=op.f("fk_order_items_instead_of_id_order_items"),
            ondelete="SET NULL",
        ),
    )
    op.create_index(
        "uq_order_items_product_code",
        "order_items",
        ["product_code"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_order_items_shipped_at_unit_price",
        "order_items",
        ["shipped_at", "unit_price"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_order_items_unit_price_id",
        "order_items",
        ["unit_price", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_order_items_shipped_at_id",
        "order_items",
        ["shipped_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_order_items_created_at_id",
        "order_items",
        ["created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_order_items_instead_of_id", "order_items", ["instead_of_id"])
    op.create_table(
        "preferences",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("name", text(100), nullable=False),
        sa.Column("value", json(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preferences")),
    )
    op.create_index("uq_preferences_name", "preferences", ["name"], unique=True)


def downgrade() -> None:
    op.drop_table("preferences")
    op.drop_table("order_items")
    op.drop_table("audit_entries")
