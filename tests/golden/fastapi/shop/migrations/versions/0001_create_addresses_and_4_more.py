"""create 5 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "18299d982bb8"
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
        "addresses",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(120), nullable=False),
        sa.Column("street", text(200), nullable=False),
        sa.Column("city", text(100), nullable=False),
        sa.Column("postal_code", text(20), nullable=False),
        sa.Column("country", text(2), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
    )
    op.create_index("ix_addresses_user_id_id", "addresses", ["user_id", "id"])
    op.create_index(
        "ix_addresses_user_id_created_at_id", "addresses", ["user_id", "created_at", "id"]
    )
    op.create_index("ix_addresses_user_id_name_id", "addresses", ["user_id", "name", "id"])
    op.create_table(
        "orders",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("number", text(20), nullable=False),
        sa.Column("status", text(9), nullable=False),
        sa.Column("billing_address_id", sa.BigInteger(), nullable=False),
        sa.Column("shipping_address_id", sa.BigInteger(), nullable=True),
        sa.Column("note", text(500), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.CheckConstraint(
            sa.column("status").in_(["open", "paid", "sent", "cancelled"]),
            name=op.f("ck_orders_status"),
        ),
        sa.ForeignKeyConstraint(
            ["billing_address_id"],
            ["addresses.id"],
            name=op.f("fk_orders_billing_address_id_addresses"),
        ),
        sa.ForeignKeyConstraint(
            ["shipping_address_id"],
            ["addresses.id"],
            name=op.f("fk_orders_shipping_address_id_addresses"),
            ondelete="SET NULL",
        ),
    )
    op.create_index("uq_orders_user_id_number", "orders", ["user_id", "number"], unique=True)
    op.create_index("ix_orders_user_id_id", "orders", ["user_id", "id"])
    op.create_index("ix_orders_user_id_created_at_id", "orders", ["user_id", "created_at", "id"])
    op.create_index("ix_orders_user_id_number_id", "orders", ["user_id", "number", "id"])
    op.create_index("ix_orders_created_at_id", "orders", ["created_at", "id"])
    op.create_index("ix_orders_number_id", "orders", ["number", "id"])
    op.create_index("ix_orders_billing_address_id", "orders", ["billing_address_id"])
    op.create_index("ix_orders_shipping_address_id", "orders", ["shipping_address_id"])
    op.create_table(
        "products",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("sku", text(7), nullable=False),
        sa.Column("name", text(120), nullable=False),
        sa.Column("price", decimal(10, 2), nullable=False),
        sa.Column("tax_rate", decimal(4, 2), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("details", json(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
    )
    op.create_index(
        "uq_products_sku",
        "products",
        ["sku"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_products_stock",
        "products",
        ["stock"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_products_name_id",
        "products",
        ["name", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_products_price_id",
        "products",
        ["price", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_products_created_at_id",
        "products",
        ["created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "order_lines",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", decimal(10, 2), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_lines")),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["orders.id"],
            name=op.f("fk_order_lines_order_id_orders"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_order_lines_product_id_products")
        ),
    )
    op.create_index(
        "uq_order_lines_user_id_order_id_product_id",
        "order_lines",
        ["user_id", "order_id", "product_id"],
        unique=True,
    )
    op.create_index("ix_order_lines_user_id_id", "order_lines", ["user_id", "id"])
    op.create_index(
        "ix_order_lines_user_id_created_at_id", "order_lines", ["user_id", "created_at", "id"]
    )
    op.create_index(
        "ix_order_lines_user_id_quantity_id", "order_lines", ["user_id", "quantity", "id"]
    )
    op.create_index("ix_order_lines_order_id", "order_lines", ["order_id"])
    op.create_index("ix_order_lines_product_id", "order_lines", ["product_id"])
    op.create_table(
        "products_related",
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("related_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "related_id", name=op.f("pk_products_related")),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["products.id"],
            name=op.f("fk_products_related_product_id_products"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["related_id"],
            ["products.id"],
            name=op.f("fk_products_related_related_id_products"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_products_related_related_id_product_id",
        "products_related",
        ["related_id", "product_id"],
    )


def downgrade() -> None:
    op.drop_table("products_related")
    op.drop_table("order_lines")
    op.drop_table("products")
    op.drop_table("orders")
    op.drop_table("addresses")
