import datetime as dt
import uuid

from sqlalchemy import Boolean, Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Task(SQLModel, table=True):
    """One row of tasks."""

    __tablename__ = "tasks"
    __table_args__ = (
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
        Index("ix_tasks_user_id", "user_id"),
        Index("ix_tasks_project_id", "project_id"),
        Index("ix_tasks_assignee_id", "assignee_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: uuid.UUID = Field(
        sa_column=Column(
            Uuid,
            ForeignKey("users.id", name="fk_tasks_user_id_users", ondelete="CASCADE"),
            nullable=False,
        )
    )
    title: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    done: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    project_id: uuid.UUID = Field(sa_column=Column(Uuid, ForeignKey("projects.id"), nullable=False))
    assignee_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("users.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


task_table = SQLModel.metadata.tables["tasks"]
