"""create 8 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "e99b46abe45e"
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
        "labels",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(40), nullable=False),
        sa.Column("colour", text(5), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labels")),
        sa.CheckConstraint(
            sa.column("colour").in_(["red", "green", "blue"]), name=op.f("ck_labels_colour")
        ),
    )
    op.create_index(
        "uq_labels_user_id_name",
        "labels",
        ["user_id", "name"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_labels_user_id_id",
        "labels",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_labels_user_id_created_at_id",
        "labels",
        ["user_id", "created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "projects",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(120), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projects")),
    )
    op.create_index("ix_projects_user_id_id", "projects", ["user_id", "id"])
    op.create_index(
        "ix_projects_user_id_created_at_id", "projects", ["user_id", "created_at", "id"]
    )
    op.create_table(
        "tasks",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.Column("deleted_at", moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["projects.id"],
            name=op.f("fk_tasks_project_id_projects"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["tasks.id"], name=op.f("fk_tasks_parent_id_tasks"), ondelete="CASCADE"
        ),
    )
    op.create_index(
        "uq_tasks_user_id_title",
        "tasks",
        ["user_id", "title"],
        unique=True,
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_tasks_user_id_id",
        "tasks",
        ["user_id", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_tasks_user_id_created_at_id",
        "tasks",
        ["user_id", "created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_tasks_created_at_id",
        "tasks",
        ["created_at", "id"],
        postgresql_where=sa.text("deleted_at IS NULL"),
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_tasks_project_id", "tasks", ["project_id"])
    op.create_index("ix_tasks_parent_id", "tasks", ["parent_id"])
    op.create_table(
        "topics",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            sa.Identity(),
            nullable=False,
        ),
        sa.Column("name", text(40), nullable=False),
        sa.Column("cursor", sa.String(255), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
    )
    op.create_index("ix_topics_created_at_id", "topics", ["created_at", "id"])
    op.create_table(
        "tasks_labels",
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("label_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "label_id", name=op.f("pk_tasks_labels")),
        sa.ForeignKeyConstraint(
            ["task_id"],
            ["tasks.id"],
            name=op.f("fk_tasks_labels_task_id_tasks"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["label_id"],
            ["labels.id"],
            name=op.f("fk_tasks_labels_label_id_labels"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_tasks_labels_label_id_task_id", "tasks_labels", ["label_id", "task_id"])
    op.create_table(
        "tasks_related_tasks",
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("related_task_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "related_task_id", name=op.f("pk_tasks_related_tasks")),
        sa.ForeignKeyConstraint(
            ["task_id"],
            ["tasks.id"],
            name=op.f("fk_tasks_related_tasks_task_id_tasks"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["related_task_id"],
            ["tasks.id"],
            name=op.f("fk_tasks_related_tasks_related_task_id_tasks"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_tasks_related_tasks_related_task_id_task_id",
        "tasks_related_tasks",
        ["related_task_id", "task_id"],
    )
    op.create_table(
        "tasks_topics",
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("topic_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "topic_id", name=op.f("pk_tasks_topics")),
        sa.ForeignKeyConstraint(
            ["task_id"],
            ["tasks.id"],
            name=op.f("fk_tasks_topics_task_id_tasks"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"],
            ["topics.id"],
            name=op.f("fk_tasks_topics_topic_id_topics"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_tasks_topics_topic_id_task_id", "tasks_topics", ["topic_id", "task_id"])
    op.create_table(
        "topics_labels",
        sa.Column("topic_id", sa.BigInteger(), nullable=False),
        sa.Column("label_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("topic_id", "label_id", name=op.f("pk_topics_labels")),
        sa.ForeignKeyConstraint(
            ["topic_id"],
            ["topics.id"],
            name=op.f("fk_topics_labels_topic_id_topics"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["label_id"],
            ["labels.id"],
            name=op.f("fk_topics_labels_label_id_labels"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_topics_labels_label_id_topic_id", "topics_labels", ["label_id", "topic_id"])


def downgrade() -> None:
    op.drop_table("topics_labels")
    op.drop_table("tasks_topics")
    op.drop_table("tasks_related_tasks")
    op.drop_table("tasks_labels")
    op.drop_table("topics")
    op.drop_table("tasks")
    op.drop_table("projects")
    op.drop_table("labels")
