import datetime as dt
import uuid
from typing import Literal

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Uuid, column, func
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, JsonArray, UtcDateTime

UserRoles = Literal["member", "admin"]
UserLanguage = Literal["en", "de", "fr"]


class User(SQLModel, table=True):
    """Somebody with an account"""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint(column("language").in_(["en", "de", "fr"]), name="language"),
        Index(
            "uq_users_email", func.lower(column("email")), unique=True, info={"fields": ["email"]}
        ),
        Index("uq_users_handle", "handle", unique=True, info={"fields": ["handle"]}),
        Index("ix_users_created_at_id", "created_at", "id"),
        Index("ix_users_email_id", "email", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    email: str = Field(sa_column=Column(CodePointText(254), nullable=False))
    password: str = Field(sa_column=Column(String(255), nullable=False))
    roles: list[UserRoles] = Field(
        default_factory=list, sa_column=Column(JsonArray, nullable=False)
    )
    display_name: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    handle: str = Field(sa_column=Column(CodePointText(100), nullable=False))
    bio: str | None = Field(default=None, sa_column=Column(CodePointText()))
    language: UserLanguage = Field(default="en", sa_column=Column(CodePointText(2), nullable=False))
    recovery_hint: str | None = Field(default=None, sa_column=Column(CodePointText(200)))
    strikes: int = Field(default=0, sa_column=Column(Integer, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


user_table = SQLModel.metadata.tables["users"]
describe_unique_rules(user_table)
