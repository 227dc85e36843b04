"""create 15 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "032fa2ecfbd7"
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


def time() -> sa.types.TypeEngine[Any]:
    """A time of day, to the millisecond."""
    return sa.Time().with_variant(postgresql.TIME(precision=3), "postgresql")


def decimal(precision: int, scale: int) -> sa.types.TypeEngine[Any]:
    """An exact number; SQLite has none, so there it is text that sorts like it."""
    return sa.Numeric(precision, scale).with_variant(sa.String(precision + 1), "sqlite")


def json() -> sa.types.TypeEngine[Any]:
    return sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "classes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("class", text(50), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classes")),
    )
    op.create_index("ix_classes_user_id_id", "classes", ["user_id", "id"])
    op.create_index("ix_classes_user_id_created_at_id", "classes", ["user_id", "created_at", "id"])
    op.create_table(
        "config",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("config", json(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_config")),
    )
    op.create_index("ix_config_user_id_id", "config", ["user_id", "id"])
    op.create_index("ix_config_user_id_created_at_id", "config", ["user_id", "created_at", "id"])
    op.create_table(
        "errors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("error", text(50), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errors")),
    )
    op.create_index("ix_errors_user_id_id", "errors", ["user_id", "id"])
    op.create_index("ix_errors_user_id_created_at_id", "errors", ["user_id", "created_at", "id"])
    op.create_table(
        "groups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("group", text(50), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
    )
    op.create_index("uq_groups_user_id_group", "groups", ["user_id", "group"], unique=True)
    op.create_index("ix_groups_user_id_id", "groups", ["user_id", "id"])
    op.create_index("ix_groups_user_id_created_at_id", "groups", ["user_id", "created_at", "id"])
    op.create_table(
        "indicator_caches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("indicator_cache", text(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_caches")),
    )
    op.create_index("ix_indicator_caches_user_id_id", "indicator_caches", ["user_id", "id"])
    op.create_index(
        "ix_indicator_caches_user_id_created_at_id",
        "indicator_caches",
        ["user_id", "created_at", "id"],
    )
    op.create_table(
        "main",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("main", sa.Integer(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_main")),
    )
    op.create_index("ix_main_created_at_id", "main", ["created_at", "id"])
    op.create_table(
        "metadata",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("metadata", json(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_metadata")),
    )
    op.create_index("ix_metadata_user_id_id", "metadata", ["user_id", "id"])
    op.create_index(
        "ix_metadata_user_id_created_at_id", "metadata", ["user_id", "created_at", "id"]
    )
    op.create_table(
        "news",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("news", text(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news")),
    )
    op.create_index("ix_news_user_id_id", "news", ["user_id", "id"])
    op.create_index("ix_news_user_id_created_at_id", "news", ["user_id", "created_at", "id"])
    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("from", text(100), nullable=False),
        sa.Column("to", text(255), nullable=True),
        sa.Column("class", text(50), nullable=False),
        sa.Column("import", sa.Integer(), nullable=False),
        sa.Column("lambda", sa.Boolean(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=True),
        sa.Column("group", text(255), nullable=True),
        sa.Column("select", text(255), nullable=True),
        sa.Column("table", text(255), nullable=True),
        sa.Column("type", text(6), nullable=False),
        sa.Column("metadata", json(), nullable=True),
        sa.Column("registry", text(255), nullable=True),
        sa.Column("schema", text(255), nullable=True),
        sa.Column("json", json(), nullable=True),
        sa.Column("dict", text(255), nullable=True),
        sa.Column("copy", text(255), nullable=True),
        sa.Column("validate", text(255), nullable=True),
        sa.Column("construct", text(255), nullable=True),
        sa.Column("model_config", text(255), nullable=True),
        sa.Column("model_name", text(255), nullable=True),
        sa.Column("model_fields", text(255), nullable=True),
        sa.Column("model_dump", text(255), nullable=True),
        sa.Column("args", text(255), nullable=True),
        sa.Column("kwargs", text(255), nullable=True),
        sa.Column("l", sa.Integer(), nullable=True),
        sa.Column("self", text(255), nullable=True),
        sa.Column("cls", text(255), nullable=True),
        sa.Column("db", text(255), nullable=True),
        sa.Column("session", text(255), nullable=True),
        sa.Column("request", text(255), nullable=True),
        sa.Column("response", text(255), nullable=True),
        sa.Column("user", text(255), nullable=True),
        sa.Column("owner", text(255), nullable=True),
        sa.Column("row", text(255), nullable=True),
        sa.Column("rows", text(255), nullable=True),
        sa.Column("values", text(255), nullable=True),
        sa.Column("data", text(255), nullable=True),
        sa.Column("message", text(255), nullable=True),
        sa.Column("items", text(255), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("limit", sa.Integer(), nullable=True),
        sa.Column("cursor", text(255), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("sort", text(255), nullable=True),
        sa.Column("include", text(255), nullable=True),
        sa.Column("q", text(255), nullable=True),
        sa.Column("key", text(255), nullable=True),
        sa.Column("constructor", text(255), nullable=True),
        sa.Column("to_string", text(255), nullable=True),
        sa.Column("has_own_property", text(255), nullable=True),
        sa.Column("id_card", text(255), nullable=True),
        sa.Column("on", sa.Boolean(), nullable=True),
        sa.Column("no", text(255), nullable=True),
        sa.Column("hash", text(255), nullable=True),
        sa.Column("error", text(255), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("default", text(255), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("datetime", moment(), nullable=True),
        sa.Column("time", time(), nullable=True),
        sa.Column("uuid", sa.Uuid(), nullable=True),
        sa.Column("decimal", decimal(4, 1), nullable=True),
        sa.Column("str", text(255), nullable=True),
        sa.Column("int", sa.Integer(), nullable=True),
        sa.Column("list", json(), nullable=True),
        sa.Column("bool", sa.Boolean(), nullable=True),
        sa.Column("optional", text(255), nullable=True),
        sa.Column("async", text(255), nullable=True),
        sa.Column("await", text(255), nullable=True),
        sa.Column("match", text(255), nullable=True),
        sa.Column("print", text(255), nullable=True),
        sa.Column("property", text(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.CheckConstraint(
            sa.column("type").in_(
                [
                    "mro",
                    "name",
                    "value",
                    "count",
                    "index",
                    "format",
                    "3d",
                    "a-b",
                    "a b",
                    "",
                    "None",
                    "True",
                    'a"b\\',
                    "foo",
                    "FOO",
                ]
            ),
            name=op.f("ck_orders_type"),
        ),
    )
    op.create_index("uq_orders_user_id_key", "orders", ["user_id", "key"], unique=True)
    op.create_index(
        "uq_orders_user_id_type_class", "orders", ["user_id", "type", "class"], unique=True
    )
    op.create_index("ix_orders_user_id_group", "orders", ["user_id", "group"])
    op.create_index("ix_orders_user_id_from_to", "orders", ["user_id", "from", "to"])
    op.create_index("ix_orders_user_id_id", "orders", ["user_id", "id"])
    op.create_index("ix_orders_user_id_from_id", "orders", ["user_id", "from", "id"])
    op.create_index("ix_orders_user_id_order_id", "orders", ["user_id", "order", "id"])
    op.create_index("ix_orders_user_id_date_id", "orders", ["user_id", "date", "id"])
    op.create_index("ix_orders_user_id_created_at_id", "orders", ["user_id", "created_at", "id"])
    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("person", text(50), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_index("ix_people_user_id_id", "people", ["user_id", "id"])
    op.create_index("ix_people_user_id_created_at_id", "people", ["user_id", "created_at", "id"])
    op.create_table(
        "queries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("query", text(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queries")),
    )
    op.create_index("ix_queries_user_id_id", "queries", ["user_id", "id"])
    op.create_index("ix_queries_user_id_created_at_id", "queries", ["user_id", "created_at", "id"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
    )
    op.create_index("ix_sessions_created_at_id", "sessions", ["created_at", "id"])
    op.create_table(
        "tests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("test", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tests")),
    )
    op.create_index("ix_tests_user_id_id", "tests", ["user_id", "id"])
    op.create_index("ix_tests_user_id_created_at_id", "tests", ["user_id", "created_at", "id"])
    op.create_table(
        "types",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("type", text(50), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_types")),
    )
    op.create_index("uq_types_user_id_type", "types", ["user_id", "type"], unique=True)
    op.create_index("ix_types_user_id_id", "types", ["user_id", "id"])
    op.create_index("ix_types_user_id_created_at_id", "types", ["user_id", "created_at", "id"])
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("user", text(50), nullable=False),
        sa.Column("email", text(254), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_index("ix_users_user_id_id", "users", ["user_id", "id"])
    op.create_index("ix_users_user_id_created_at_id", "users", ["user_id", "created_at", "id"])


def downgrade() -> None:
    op.drop_table("users")
    op.drop_table("types")
    op.drop_table("tests")
    op.drop_table("sessions")
    op.drop_table("queries")
    op.drop_table("people")
    op.drop_table("orders")
    op.drop_table("news")
    op.drop_table("metadata")
    op.drop_table("main")
    op.drop_table("indicator_caches")
    op.drop_table("groups")
    op.drop_table("errors")
    op.drop_table("config")
    op.drop_table("classes")
