import datetime as dt
from typing import Literal

from sqlalchemy import CheckConstraint, Column, Identity, Index, column, text
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.errors import describe_unique_rules
from app.db.types import BigIntId, CodePointText, UtcDateTime

LabelColour = Literal["red", "green", "blue"]


class Label(SQLModel, table=True):
    """One row of labels."""

    __tablename__ = "labels"
    __table_args__ = (
        CheckConstraint(column("colour").in_(["red", "green", "blue"]), name="colour"),
        Index(
            "uq_labels_user_id_name",
            "user_id",
            "name",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["name"]},
        ),
        Index(
            "ix_labels_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_labels_user_id_created_at_id",
            "user_id",
            "created_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    name: str = Field(sa_column=Column(CodePointText(40), nullable=False))
    colour: LabelColour | None = Field(default=None, sa_column=Column(CodePointText(5)))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


label_table = SQLModel.metadata.tables["labels"]
describe_unique_rules(label_table)
