import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Project(SQLModel, table=True):
    """One row of projects."""

    __tablename__ = "projects"
    __table_args__ = (
        Index("ix_projects_user_id_id", "user_id", "id"),
        Index("ix_projects_user_id_created_at_id", "user_id", "created_at", "id"),
        Index("ix_projects_created_at_id", "created_at", "id"),
        Index("ix_projects_reviewer_id", "reviewer_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: uuid.UUID = Field(
        sa_column=Column(
            Uuid,
            ForeignKey("users.id", name="fk_projects_user_id_users", ondelete="CASCADE"),
            nullable=False,
        )
    )
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    reviewer_id: uuid.UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("users.id", ondelete="SET NULL"))
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


project_table = SQLModel.metadata.tables["projects"]

projects_members_table = Table(
    "projects_members",
    SQLModel.metadata,
    Column(
        "project_id",
        Uuid,
        ForeignKey(
            "projects.id", name="fk_projects_members_project_id_projects", ondelete="CASCADE"
        ),
        primary_key=True,
    ),
    Column(
        "member_id",
        Uuid,
        ForeignKey("users.id", name="fk_projects_members_member_id_users", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_projects_members_member_id_project_id", "member_id", "project_id"),
)
