import datetime as dt

from sqlalchemy import Column, Identity, Index
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.types import BigIntId, CodePointText, UtcDateTime


class AuditEntry(SQLModel, table=True):
    """One row of audit entries."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_happened_at_id", "happened_at", "id"),)

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    what: str = Field(sa_column=Column(CodePointText(200), nullable=False))
    happened_at: dt.datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


audit_entry_table = SQLModel.metadata.tables["audit_entries"]
