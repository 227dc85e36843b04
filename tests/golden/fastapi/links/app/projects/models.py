import datetime as dt

from sqlalchemy import Column, Identity, Index
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.types import BigIntId, CodePointText, UtcDateTime


class Project(SQLModel, table=True):
    """One row of projects."""

    __tablename__ = "projects"
    __table_args__ = (
        Index("ix_projects_user_id_id", "user_id", "id"),
        Index("ix_projects_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


project_table = SQLModel.metadata.tables["projects"]
