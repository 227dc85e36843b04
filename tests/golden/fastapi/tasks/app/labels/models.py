import datetime as dt
import uuid

from sqlalchemy import Column, Index, Uuid
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, UtcDateTime


class Label(SQLModel, table=True):
    """What tasks can be told apart by"""

    __tablename__ = "labels"
    __table_args__ = (
        Index("uq_labels_user_id_name", "user_id", "name", unique=True, info={"fields": ["name"]}),
        Index("ix_labels_user_id_id", "user_id", "id"),
        Index("ix_labels_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(40), nullable=False))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


label_table = SQLModel.metadata.tables["labels"]
describe_unique_rules(label_table)
