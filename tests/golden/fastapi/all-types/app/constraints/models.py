import datetime as dt
import uuid
from decimal import Decimal
from typing import Literal

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    Index,
    Integer,
    String,
    Uuid,
    column,
    text,
)
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, ExactDecimal, JsonArray, UtcDateTime

ConstraintKind = Literal["small", "large"]
ConstraintMoods = Literal["calm", "glad"]


class Constraint(SQLModel, table=True):
    """Values with rules"""

    __tablename__ = "constraints"
    __table_args__ = (
        CheckConstraint(column("kind").in_(["small", "large"]), name="kind"),
        Index(
            "uq_constraints_user_id_email",
            "user_id",
            "email",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["email"]},
        ),
        Index(
            "uq_constraints_user_id_nickname",
            "user_id",
            "nickname",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["nickname"]},
        ),
        Index(
            "uq_constraints_user_id_code",
            "user_id",
            "code",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["code"]},
        ),
        Index(
            "uq_constraints_user_id_kind_stars",
            "user_id",
            "kind",
            "stars",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
            info={"fields": ["kind", "stars"]},
        ),
        Index(
            "ix_constraints_user_id_kind_amount",
            "user_id",
            "kind",
            "amount",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_id",
            "user_id",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_stars_id",
            "user_id",
            "stars",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_amount_id",
            "user_id",
            "amount",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_nickname_id",
            "user_id",
            "nickname",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_huge_id",
            "user_id",
            "huge",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_constraints_user_id_updated_at_id",
            "user_id",
            "updated_at",
            "id",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    code: str = Field(sa_column=Column(CodePointText(12), nullable=False))
    trimmed: str = Field(sa_column=Column(CodePointText(80), nullable=False))
    amount: Decimal = Field(sa_column=Column(ExactDecimal(10, 2), nullable=False))
    stars: int = Field(sa_column=Column(Integer, nullable=False))
    ratio: float = Field(sa_column=Column(Double, nullable=False))
    huge: int = Field(sa_column=Column(BigInteger, nullable=False))
    secret: str | None = Field(default=None, sa_column=Column(String(255)))
    hint: str | None = Field(default=None, sa_column=Column(CodePointText(100)))
    serial: str = Field(sa_column=Column(CodePointText(20), nullable=False))
    score: int | None = Field(default=None, sa_column=Column(Integer))
    email: str = Field(sa_column=Column(CodePointText(254), nullable=False))
    nickname: str | None = Field(default=None, sa_column=Column(CodePointText(30)))
    kind: ConstraintKind = Field(sa_column=Column(CodePointText(5), nullable=False))
    labels: list[str] = Field(sa_column=Column(JsonArray, nullable=False))
    sizes: list[int] | None = Field(default=None, sa_column=Column(JsonArray))
    prices: list[str] | None = Field(default=None, sa_column=Column(JsonArray))
    days: list[str] | None = Field(default=None, sa_column=Column(JsonArray))
    moods: list[ConstraintMoods] = Field(
        default_factory=list, sa_column=Column(JsonArray, nullable=False)
    )
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    deleted_at: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


constraint_table = SQLModel.metadata.tables["constraints"]
describe_unique_rules(constraint_table)
