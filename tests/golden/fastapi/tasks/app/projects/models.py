import datetime as dt
import uuid

from sqlalchemy import Boolean, Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Project(SQLModel, table=True):
    """What tasks are for"""

    __tablename__ = "projects"
    __table_args__ = (
        Index(
            "uq_projects_user_id_name", "user_id", "name", unique=True, info={"fields": ["name"]}
        ),
        Index("ix_projects_user_id_id", "user_id", "id"),
        Index("ix_projects_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(120), nullable=False))
    archived: bool = Field(default=False, sa_column=Column(Boolean, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


project_table = SQLModel.metadata.tables["projects"]
describe_unique_rules(project_table)
