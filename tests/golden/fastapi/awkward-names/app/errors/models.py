import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import CodePointText, UtcDateTime


class Error(SQLModel, table=True):
    """One row of errors."""

    __tablename__ = "errors"
    __table_args__ = (
        Index("ix_errors_user_id_id", "user_id", "id"),
        Index("ix_errors_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    error: str = Field(sa_column=Column(CodePointText(50), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


error_table = SQLModel.metadata.tables["errors"]
