import datetime as dt

from sqlalchemy import Column, Identity, Index, String, column, func
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, JsonArray, UtcDateTime


class User(SQLModel, table=True):
    """One row of users."""

    __tablename__ = "users"
    __table_args__ = (
        Index(
            "uq_users_email", func.lower(column("email")), unique=True, info={"fields": ["email"]}
        ),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    email: str = Field(sa_column=Column(CodePointText(254), nullable=False))
    password: str = Field(sa_column=Column(String(255), nullable=False))
    roles: list[str] = Field(default_factory=list, sa_column=Column(JsonArray, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


user_table = SQLModel.metadata.tables["users"]
describe_unique_rules(user_table)
