import datetime as dt
import uuid
from typing import Literal

from sqlalchemy import Column, ForeignKey, Index, String, Uuid, column, func
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, JsonArray, UtcDateTime

UserRoles = Literal["member", "admin"]


class User(SQLModel, table=True):
    """One row of users."""

    __tablename__ = "users"
    __table_args__ = (
        Index(
            "uq_users_email", func.lower(column("email")), unique=True, info={"fields": ["email"]}
        ),
        Index("ix_users_created_at_id", "created_at", "id"),
        Index("ix_users_display_name_id", "display_name", "id"),
        Index("ix_users_team_id", "team_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    email: str = Field(sa_column=Column(CodePointText(254), nullable=False))
    password: str = Field(sa_column=Column(String(255), nullable=False))
    roles: list[UserRoles] = Field(
        default_factory=list, sa_column=Column(JsonArray, nullable=False)
    )
    display_name: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    team_id: uuid.UUID = Field(sa_column=Column(Uuid, ForeignKey("teams.id"), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


user_table = SQLModel.metadata.tables["users"]
describe_unique_rules(user_table)
