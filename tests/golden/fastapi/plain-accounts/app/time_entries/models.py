import datetime as dt

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Integer
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.types import BigIntId, CodePointText, UtcDateTime


class TimeEntry(SQLModel, table=True):
    """One row of time entries."""

    __tablename__ = "time_entries"
    __table_args__ = (
        Index("ix_time_entries_user_id_id", "user_id", "id"),
        Index("ix_time_entries_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: int = Field(
        sa_column=Column(
            BigInteger,
            ForeignKey("users.id", name="fk_time_entries_user_id_users", ondelete="CASCADE"),
            nullable=False,
        )
    )
    what_for: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    minutes: int = Field(sa_column=Column(Integer, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


time_entry_table = SQLModel.metadata.tables["time_entries"]
