"""The refresh tokens that were given out: what keeps somebody logged in."""

import datetime as dt
import uuid

from sqlalchemy import Column, ForeignKey, Index, String, Uuid
from sqlmodel import Field, SQLModel

from app.db.types import UtcDateTime


class RefreshToken(SQLModel, table=True):
    """A login begins a family of them. Only the latest is good: each is exchanged for the next."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (Index("ix_refresh_tokens_user_id", "user_id"),)

    # Not the token itself: who can read the table cannot use what is in it.
    digest: str = Field(sa_column=Column(String(64), primary_key=True))
    user_id: uuid.UUID = Field(
        sa_column=Column(
            Uuid,
            ForeignKey("users.id", name="fk_refresh_tokens_user_id_users", ondelete="CASCADE"),
            nullable=False,
        )
    )
    family: uuid.UUID = Field(sa_column=Column(Uuid, nullable=False))
    expires_at: dt.datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    used_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


refresh_token_table = SQLModel.metadata.tables["refresh_tokens"]
