"""create 4 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "a63f725f2b4f"
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
        "labels",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(40), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labels")),
    )
    op.create_index("uq_labels_user_id_name", "labels", ["user_id", "name"], unique=True)
    op.create_index("ix_labels_user_id_id", "labels", ["user_id", "id"])
    op.create_index("ix_labels_user_id_created_at_id", "labels", ["user_id", "created_at", "id"])
    op.create_table(
        "projects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("name", text(120), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projects")),
    )
    op.create_index("uq_projects_user_id_name", "projects", ["user_id", "name"], unique=True)
    op.create_index("ix_projects_user_id_id", "projects", ["user_id", "id"])
    op.create_index(
        "ix_projects_user_id_created_at_id", "projects", ["user_id", "created_at", "id"]
    )
    op.create_table(
        "tasks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("notes", text(), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("priority", text(6), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("estimate", decimal(6, 2), nullable=True),
        sa.Column("tags", json(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.CheckConstraint(
            sa.column("priority").in_(["low", "medium", "high"]), name=op.f("ck_tasks_priority")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["projects.id"],
            name=op.f("fk_tasks_project_id_projects"),
            ondelete="SET NULL",
        ),
    )
    op.create_index(
        "uq_tasks_user_id_title_due_date", "tasks", ["user_id", "title", "due_date"], unique=True
    )
    op.create_index("ix_tasks_user_id_done_due_date", "tasks", ["user_id", "done", "due_date"])
    op.create_index("ix_tasks_user_id_id", "tasks", ["user_id", "id"])
    op.create_index("ix_tasks_user_id_created_at_id", "tasks", ["user_id", "created_at", "id"])
    op.create_index("ix_tasks_user_id_due_date_id", "tasks", ["user_id", "due_date", "id"])
    op.create_index("ix_tasks_user_id_title_id", "tasks", ["user_id", "title", "id"])
    op.create_index("ix_tasks_project_id", "tasks", ["project_id"])
    op.create_table(
        "tasks_labels",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("label_id", sa.Uuid(), nullable=False),
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


def downgrade() -> None:
    op.drop_table("tasks_labels")
    op.drop_table("tasks")
    op.drop_table("projects")
    op.drop_table("labels")
