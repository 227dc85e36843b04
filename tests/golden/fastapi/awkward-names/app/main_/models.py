import datetime as dt
import uuid

from sqlalchemy import Column, Index, Integer, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.types import UtcDateTime


class Main(SQLModel, table=True):
    """One row of main."""

    __tablename__ = "main"
    __table_args__ = (Index("ix_main_created_at_id", "created_at", "id"),)

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    main: int = Field(sa_column=Column(Integer, nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


main_table = SQLModel.metadata.tables["main"]
