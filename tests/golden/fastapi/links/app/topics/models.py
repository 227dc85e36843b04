import datetime as dt

from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, String, Table
from sqlmodel import Field, SQLModel

from app.db.base import utc_now
from app.db.types import BigIntId, CodePointText, UtcDateTime


class Topic(SQLModel, table=True):
    """One row of topics."""

    __tablename__ = "topics"
    __table_args__ = (Index("ix_topics_created_at_id", "created_at", "id"),)

    id: int | None = Field(default=None, sa_column=Column(BigIntId, Identity(), primary_key=True))
    name: str = Field(sa_column=Column(CodePointText(40), nullable=False))
    cursor_: str | None = Field(
        default=None, sa_column=Column("cursor", String(255), key="cursor_")
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


topic_table = SQLModel.metadata.tables["topics"]

topics_labels_table = Table(
    "topics_labels",
    SQLModel.metadata,
    Column(
        "topic_id",
        BigInteger,
        ForeignKey("topics.id", name="fk_topics_labels_topic_id_topics", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "label_id",
        BigInteger,
        ForeignKey("labels.id", name="fk_topics_labels_label_id_labels", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index("ix_topics_labels_label_id_topic_id", "label_id", "topic_id"),
)
