import datetime as dt
import uuid
from decimal import Decimal
from typing import Literal

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Table,
    Uuid,
    column,
)
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, ExactDecimal, JsonArray, UtcDateTime

TaskPriority = Literal["low", "medium", "high"]


class Task(SQLModel, table=True):
    """A thing to do"""

    __tablename__ = "tasks"
    __table_args__ = (
        CheckConstraint(column("priority").in_(["low", "medium", "high"]), name="priority"),
        Index(
            "uq_tasks_user_id_title_due_date",
            "user_id",
            "title",
            "due_date",
            unique=True,
            info={"fields": ["title", "due_date"]},
        ),
        Index("ix_tasks_user_id_done_due_date", "user_id", "done", "due_date"),
        Index("ix_tasks_user_id_id", "user_id", "id"),
        Index("ix_tasks_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_tasks_user_id_due_date_id", "user_id", "due_date", "id"),
        Index("ix_tasks_user_id_title_id", "user_id", "title", "id"),
        Index("ix_tasks_project_id", "project_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    notes: str | None = Field(default=None, sa_column=Column(CodePointText()))
    done: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    priority: TaskPriority = Field(
        default="medium", sa_column=Column(CodePointText(6), nullable=False)
    )
    due_date: dt.date | None = Field(default=None, sa_column=Column(Date))
    estimate: Decimal | None = Field(default=None, sa_column=Column(ExactDecimal(6, 2)))
    tags: list[str] = Field(default_factory=list, sa_column=Column(JsonArray, nullable=False))
    project_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("projects.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


task_table = SQLModel.metadata.tables["tasks"]
describe_unique_rules(task_table)

tasks_labels_table = Table(
    "tasks_labels",
    SQLModel.metadata,
    Column(
        "task_id",
        Uuid,
        ForeignKey("tasks.id", name="fk_tasks_labels_task_id_tasks", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "label_id",
        Uuid,
        ForeignKey("labels.id", name="fk_tasks_labels_label_id_labels", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_tasks_labels_label_id_task_id", "label_id", "task_id"),
)
