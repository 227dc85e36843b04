import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Card(SQLModel, table=True):
    """One row of cards."""

    __tablename__ = "cards"
    __table_args__ = (
        Index(
            "uq_cards_user_id_desk_id",
            "user_id",
            "desk_id",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["desk_id"]},
        ),
        Index(
            "ix_cards_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_cards_user_id_created_at_id",
            "user_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_cards_desk_id", "desk_id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    desk_id: uuid.UUID = Field(sa_column=Column(Uuid, ForeignKey("desks.id"), nullable=False))
    holder: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


card_table = SQLModel.metadata.tables["cards"]
describe_unique_rules(card_table)
