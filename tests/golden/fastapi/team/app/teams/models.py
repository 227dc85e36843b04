import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Team(SQLModel, table=True):
    """One row of teams."""

    __tablename__ = "teams"
    __table_args__ = (
        Index("uq_teams_name", "name", unique=True, info={"fields": ["name"]}),
        Index("ix_teams_created_at_id", "created_at", "id"),
        Index("ix_teams_lead_id", "lead_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    name: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    lead_id: uuid.UUID | None = Field(
        default=None,
        sa_column=Column(Uuid, ForeignKey("users.id", ondelete="SET NULL", use_alter=True)),
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


team_table = SQLModel.metadata.tables["teams"]
describe_unique_rules(team_table)
