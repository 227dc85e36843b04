import datetime as dt

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Table, text
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, UtcDateTime


class Task(SQLModel, table=True):
    """One row of tasks."""

    __tablename__ = "tasks"
    __table_args__ = (
        Index(
            "uq_tasks_user_id_title",
            "user_id",
            "title",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["title"]},
        ),
        Index(
            "ix_tasks_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_tasks_user_id_created_at_id",
            "user_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_tasks_created_at_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_tasks_project_id", "project_id"),
        Index("ix_tasks_parent_id", "parent_id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    project_id: int | None = Field(
        default=None, sa_column=Column(BigInteger, ForeignKey("projects.id", ondelete="SET NULL"))
    )
    parent_id: int | None = Field(
        default=None, sa_column=Column(BigInteger, ForeignKey("tasks.id", ondelete="CASCADE"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


task_table = SQLModel.metadata.tables["tasks"]
describe_unique_rules(task_table)

tasks_labels_table = Table(
    "tasks_labels",
    SQLModel.metadata,
    Column(
        "task_id",
        BigInteger,
        ForeignKey("tasks.id", name="fk_tasks_labels_task_id_tasks", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "label_id",
        BigInteger,
        ForeignKey("labels.id", name="fk_tasks_labels_label_id_labels", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_tasks_labels_label_id_task_id", "label_id", "task_id"),
)

tasks_related_tasks_table = Table(
    "tasks_related_tasks",
    SQLModel.metadata,
    Column(
        "task_id",
        BigInteger,
        ForeignKey("tasks.id", name="fk_tasks_related_tasks_task_id_tasks", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "related_task_id",
        BigInteger,
        ForeignKey(
            "tasks.id", name="fk_tasks_related_tasks_related_task_id_tasks", ondelete="CASCADE"
        ),
        primary_key=True,
    ),
    Index("ix_tasks_related_tasks_related_task_id_task_id", "related_task_id", "task_id"),
)

tasks_topics_table = Table(
    "tasks_topics",
    SQLModel.metadata,
    Column(
        "task_id",
        BigInteger,
        ForeignKey("tasks.id", name="fk_tasks_topics_task_id_tasks", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "topic_id",
        BigInteger,
        ForeignKey("topics.id", name="fk_tasks_topics_topic_id_topics", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_tasks_topics_topic_id_task_id", "topic_id", "task_id"),
)
