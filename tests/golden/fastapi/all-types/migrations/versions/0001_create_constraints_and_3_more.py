"""create 4 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "d064a7450fa1"
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
        "constraints",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("code", text(12), nullable=False),
        sa.Column("trimmed", text(80), nullable=False),
        sa.Column("amount", decimal(10, 2), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("ratio", sa.Double(), nullable=False),
        sa.Column("huge", sa.BigInteger(), nullable=False),
        sa.Column("secret", sa.String(255), nullable=True),
        sa.Column("hint", text(100), nullable=True),
        sa.Column("serial", text(20), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("email", text(254), nullable=False),
        sa.Column("nickname", text(30), nullable=True),
        sa.Column("kind", text(5), nullable=False),
        sa.Column("labels", json(), nullable=False),
        sa.Column("sizes", json(), nullable=True),
        sa.Column("prices", json(), nullable=True),
        sa.Column("days", json(), nullable=True),
        sa.Column("moods", json(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_constraints")),
        sa.CheckConstraint(
            sa.column("kind").in_(["small", "large"]), name=op.f("ck_constraints_kind")
        ),
    )
    op.create_index(
        "uq_constraints_user_id_email",
        "constraints",
        ["user_id", "email"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "uq_constraints_user_id_nickname",
        "constraints",
        ["user_id", "nickname"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "uq_constraints_user_id_code",
        "constraints",
        ["user_id", "code"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "uq_constraints_user_id_kind_stars",
        "constraints",
        ["user_id", "kind", "stars"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_kind_amount",
        "constraints",
        ["user_id", "kind", "amount"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_id",
        "constraints",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_stars_id",
        "constraints",
        ["user_id", "stars", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_amount_id",
        "constraints",
        ["user_id", "amount", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_nickname_id",
        "constraints",
        ["user_id", "nickname", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_huge_id",
        "constraints",
        ["user_id", "huge", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_constraints_user_id_updated_at_id",
        "constraints",
        ["user_id", "updated_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "defaults",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("a_string", text(50), nullable=False),
        sa.Column("a_text", text(), nullable=False),
        sa.Column("a_slug", text(100), nullable=False),
        sa.Column("an_email", text(254), nullable=False),
        sa.Column("a_url", text(2048), nullable=False),
        sa.Column("a_uuid", sa.Uuid(), nullable=False),
        sa.Column("an_int", sa.Integer(), nullable=False),
        sa.Column("a_negative", sa.Integer(), nullable=False),
        sa.Column("a_bigint", sa.BigInteger(), nullable=False),
        sa.Column("a_float", sa.Double(), nullable=False),
        sa.Column("a_decimal", decimal(6, 2), nullable=False),
        sa.Column("a_boolean", sa.Boolean(), nullable=False),
        sa.Column("a_date", sa.Date(), nullable=False),
        sa.Column("a_time", time(), nullable=False),
        sa.Column("a_datetime", moment(), nullable=False),
        sa.Column("an_enum", text(6), nullable=False),
        sa.Column("a_json", json(), nullable=False),
        sa.Column("some_strings", json(), nullable=False),
        sa.Column("no_strings", json(), nullable=False),
        sa.Column("an_optional", text(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_defaults")),
        sa.CheckConstraint(
            sa.column("an_enum").in_(["low", "medium", "high"]), name=op.f("ck_defaults_an_enum")
        ),
    )
    op.create_index("ix_defaults_user_id_id", "defaults", ["user_id", "id"])
    op.create_index(
        "ix_defaults_user_id_created_at_id", "defaults", ["user_id", "created_at", "id"]
    )
    op.create_table(
        "optional_values",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("a_string", text(255), nullable=True),
        sa.Column("a_text", text(), nullable=True),
        sa.Column("a_slug", text(100), nullable=True),
        sa.Column("an_email", text(254), nullable=True),
        sa.Column("a_url", text(2048), nullable=True),
        sa.Column("a_uuid", sa.Uuid(), nullable=True),
        sa.Column("an_int", sa.Integer(), nullable=True),
        sa.Column("a_bigint", sa.BigInteger(), nullable=True),
        sa.Column("a_float", sa.Double(), nullable=True),
        sa.Column("a_decimal", decimal(38, 10), nullable=True),
        sa.Column("a_boolean", sa.Boolean(), nullable=True),
        sa.Column("a_date", sa.Date(), nullable=True),
        sa.Column("a_time", time(), nullable=True),
        sa.Column("a_datetime", moment(), nullable=True),
        sa.Column("a_json", json(), nullable=True),
        sa.Column("an_enum", text(5), nullable=True),
        sa.Column("a_password", sa.String(255), nullable=True),
        sa.Column("some_strings", json(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_optional_values")),
        sa.CheckConstraint(
            sa.column("an_enum").in_(["one", "two", "three"]),
            name=op.f("ck_optional_values_an_enum"),
        ),
    )
    op.create_index("ix_optional_values_a_bigint", "optional_values", ["a_bigint"])
    op.create_index("ix_optional_values_a_float", "optional_values", ["a_float"])
    op.create_index("ix_optional_values_a_time", "optional_values", ["a_time"])
    op.create_index("ix_optional_values_a_datetime", "optional_values", ["a_datetime"])
    op.create_index("ix_optional_values_an_int_id", "optional_values", ["an_int", "id"])
    op.create_index("ix_optional_values_a_decimal_id", "optional_values", ["a_decimal", "id"])
    op.create_index("ix_optional_values_a_date_id", "optional_values", ["a_date", "id"])
    op.create_index("ix_optional_values_a_string_id", "optional_values", ["a_string", "id"])
    op.create_index("ix_optional_values_an_enum_id", "optional_values", ["an_enum", "id"])
    op.create_index("ix_optional_values_created_at_id", "optional_values", ["created_at", "id"])
    op.create_table(
        "plain_values",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("a_string", text(255), nullable=False),
        sa.Column("a_text", text(), nullable=False),
        sa.Column("a_slug", text(100), nullable=False),
        sa.Column("an_email", text(254), nullable=False),
        sa.Column("a_url", text(2048), nullable=False),
        sa.Column("a_uuid", sa.Uuid(), nullable=False),
        sa.Column("an_int", sa.Integer(), nullable=False),
        sa.Column("a_bigint", sa.BigInteger(), nullable=False),
        sa.Column("a_float", sa.Double(), nullable=False),
        sa.Column("a_decimal", decimal(12, 4), nullable=False),
        sa.Column("a_boolean", sa.Boolean(), nullable=False),
        sa.Column("a_date", sa.Date(), nullable=False),
        sa.Column("a_time", time(), nullable=False),
        sa.Column("a_datetime", moment(), nullable=False),
        sa.Column("a_json", json(), nullable=False),
        sa.Column("an_enum", text(5), nullable=False),
        sa.Column("a_password", sa.String(255), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plain_values")),
        sa.CheckConstraint(
            sa.column("an_enum").in_(["one", "two", "three"]), name=op.f("ck_plain_values_an_enum")
        ),
    )
    op.create_index("ix_plain_values_user_id_id", "plain_values", ["user_id", "id"])
    op.create_index(
        "ix_plain_values_user_id_a_string_id", "plain_values", ["user_id", "a_string", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_an_int_id", "plain_values", ["user_id", "an_int", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_bigint_id", "plain_values", ["user_id", "a_bigint", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_float_id", "plain_values", ["user_id", "a_float", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_decimal_id", "plain_values", ["user_id", "a_decimal", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_boolean_id", "plain_values", ["user_id", "a_boolean", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_date_id", "plain_values", ["user_id", "a_date", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_time_id", "plain_values", ["user_id", "a_time", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_datetime_id", "plain_values", ["user_id", "a_datetime", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_an_enum_id", "plain_values", ["user_id", "an_enum", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_a_uuid_id", "plain_values", ["user_id", "a_uuid", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_created_at_id", "plain_values", ["user_id", "created_at", "id"]
    )
    op.create_index(
        "ix_plain_values_user_id_updated_at_id", "plain_values", ["user_id", "updated_at", "id"]
    )


def downgrade() -> None:
    op.drop_table("plain_values")
    op.drop_table("optional_values")
    op.drop_table("defaults")
    op.drop_table("constraints")
