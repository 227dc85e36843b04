import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated

from pydantic import ConfigDict, Field, StrictFloat, StrictInt, StringConstraints

from app.constraints.models import ConstraintKind, ConstraintMoods
from app.core import sent, values
from app.core.decimals import Exact
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class ConstraintCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "code": "AB12",
                    "trimmed": "Trimmed 1",
                    "amount": "1.00",
                    "stars": 1,
                    "ratio": 0,
                    "huge": "1",
                    "secret": "correct horse 1",
                    "hint": "Hint 1",
                    "serial": "Serial 1",
                    "email": "email1@example.com",
                    "nickname": "Nickname 1",
                    "kind": "small",
                    "labels": ["Label 1", "Label 2"],
                    "sizes": [1, 2],
                    "prices": ["1.00", "2.00"],
                    "days": ["2030-01-01", "2030-01-02"],
                    "moods": ["calm", "glad"],
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id", "score"})

    code: Annotated[
        str, Field(min_length=2, max_length=12, pattern="^[A-Z]{2}[0-9]+$"), values.TEXT
    ] = Field(description="Two capitals and a number", examples=["AB12"])
    trimmed: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80), values.TEXT
    ]
    amount: Annotated[
        Decimal, Exact(10, 2, minimum=Decimal("-1000.50"), maximum=Decimal("1000.50"))
    ]
    stars: Annotated[StrictInt, Field(ge=1, le=5), values.WHOLE]
    ratio: Annotated[StrictFloat, Field(ge=0, le=1, allow_inf_nan=False)]
    huge: Annotated[
        int, Field(ge=-9_223_372_036_854_775_807, le=9_223_372_036_854_775_806), values.BIG
    ]
    secret: Annotated[str, Field(min_length=12, max_length=64), values.TEXT] | None = None
    hint: Annotated[str, Field(max_length=100), values.TEXT] | None = None
    serial: Annotated[str, Field(min_length=1, max_length=20), values.TEXT]
    email: values.Email
    nickname: Annotated[str, Field(min_length=1, max_length=30), values.TEXT] | None = None
    kind: ConstraintKind
    labels: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=20), values.TEXT]],
        Field(min_length=1, max_length=5),
    ]
    sizes: (
        Annotated[
            list[Annotated[StrictInt, Field(ge=0, le=100), values.WHOLE]], Field(max_length=100)
        ]
        | None
    ) = None
    prices: Annotated[list[Annotated[Decimal, Exact(8, 2)]], Field(max_length=100)] | None = None
    days: Annotated[list[values.Date], Field(max_length=100)] | None = None
    moods: Annotated[list[ConstraintMoods], Field(max_length=100)] = Field(default_factory=list)


class ConstraintReplace(ConstraintCreate):
    """The same, but what never changes may be left out."""

    serial: Annotated[str, Field(min_length=1, max_length=20), values.TEXT] = ABSENT


class ConstraintUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"code": "AA000"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id", "score"})

    code: Annotated[
        str, Field(min_length=2, max_length=12, pattern="^[A-Z]{2}[0-9]+$"), values.TEXT
    ] = Field(default=ABSENT, description="Two capitals and a number", examples=["AB12"])
    trimmed: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80), values.TEXT
    ] = ABSENT
    amount: Annotated[
        Decimal, Exact(10, 2, minimum=Decimal("-1000.50"), maximum=Decimal("1000.50"))
    ] = ABSENT
    stars: Annotated[StrictInt, Field(ge=1, le=5), values.WHOLE] = ABSENT
    ratio: Annotated[StrictFloat, Field(ge=0, le=1, allow_inf_nan=False)] = ABSENT
    huge: Annotated[
        int, Field(ge=-9_223_372_036_854_775_807, le=9_223_372_036_854_775_806), values.BIG
    ] = ABSENT
    secret: Annotated[str, Field(min_length=12, max_length=64), values.TEXT] | None = None
    hint: Annotated[str, Field(max_length=100), values.TEXT] | None = None
    serial: Annotated[str, Field(min_length=1, max_length=20), values.TEXT] = ABSENT
    email: values.Email = ABSENT
    nickname: Annotated[str, Field(min_length=1, max_length=30), values.TEXT] | None = None
    kind: ConstraintKind = ABSENT
    labels: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=20), values.TEXT]],
        Field(min_length=1, max_length=5),
    ] = ABSENT
    sizes: (
        Annotated[
            list[Annotated[StrictInt, Field(ge=0, le=100), values.WHOLE]], Field(max_length=100)
        ]
        | None
    ) = None
    prices: Annotated[list[Annotated[Decimal, Exact(8, 2)]], Field(max_length=100)] | None = None
    days: Annotated[list[values.Date], Field(max_length=100)] | None = None
    moods: Annotated[list[ConstraintMoods], Field(max_length=100)] = ABSENT


class ConstraintRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    code: str = Field(description="Two capitals and a number", examples=["AB12"])
    trimmed: str
    amount: sent.ExactDecimal
    stars: int
    ratio: float
    huge: sent.BigInteger
    serial: str
    score: int | None
    email: str
    nickname: str | None
    kind: ConstraintKind
    labels: list[str]
    sizes: list[int] | None
    prices: list[str] | None
    days: list[dt.date] | None
    moods: list[ConstraintMoods]
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ConstraintQuery(ListParameters):
    """How a client wants the list."""

    sort: (
        Annotated[
            str,
            Field(
                pattern="^-?(stars|amount|nickname|huge|updated_at)(,-?(stars|amount|nickname|huge|updated_at))*$"
            ),
        ]
        | None
    ) = None
    q: values.Text | None = None
    code: values.Text | None = None
    code__ne: values.Text | None = Field(default=None, alias="code[ne]")
    code__in: Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="code[in]")
    )
    code__null: values.QueryBoolean | None = Field(default=None, alias="code[null]")
    stars: values.QueryInteger | None = None
    stars__ne: values.QueryInteger | None = Field(default=None, alias="stars[ne]")
    stars__gt: values.QueryInteger | None = Field(default=None, alias="stars[gt]")
    stars__gte: values.QueryInteger | None = Field(default=None, alias="stars[gte]")
    stars__lt: values.QueryInteger | None = Field(default=None, alias="stars[lt]")
    stars__lte: values.QueryInteger | None = Field(default=None, alias="stars[lte]")
    stars__in: (
        Annotated[list[values.QueryInteger], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="stars[in]")
    stars__null: values.QueryBoolean | None = Field(default=None, alias="stars[null]")
    amount: Annotated[Decimal, Exact(10, 2)] | None = None
    amount__ne: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="amount[ne]")
    amount__gt: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="amount[gt]")
    amount__gte: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="amount[gte]")
    amount__lt: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="amount[lt]")
    amount__lte: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="amount[lte]")
    amount__in: (
        Annotated[
            list[Annotated[Decimal, Exact(10, 2)]], Field(max_length=100), values.COMMA_SEPARATED
        ]
        | None
    ) = Field(default=None, alias="amount[in]")
    amount__null: values.QueryBoolean | None = Field(default=None, alias="amount[null]")
    ratio: values.QueryFloat | None = None
    ratio__ne: values.QueryFloat | None = Field(default=None, alias="ratio[ne]")
    ratio__gt: values.QueryFloat | None = Field(default=None, alias="ratio[gt]")
    ratio__gte: values.QueryFloat | None = Field(default=None, alias="ratio[gte]")
    ratio__lt: values.QueryFloat | None = Field(default=None, alias="ratio[lt]")
    ratio__lte: values.QueryFloat | None = Field(default=None, alias="ratio[lte]")
    ratio__in: (
        Annotated[list[values.QueryFloat], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="ratio[in]")
    ratio__null: values.QueryBoolean | None = Field(default=None, alias="ratio[null]")
    kind: ConstraintKind | None = None
    kind__ne: ConstraintKind | None = Field(default=None, alias="kind[ne]")
    kind__in: (
        Annotated[list[ConstraintKind], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="kind[in]")
    kind__null: values.QueryBoolean | None = Field(default=None, alias="kind[null]")
    huge: values.QueryBigInteger | None = None
    huge__ne: values.QueryBigInteger | None = Field(default=None, alias="huge[ne]")
    huge__gt: values.QueryBigInteger | None = Field(default=None, alias="huge[gt]")
    huge__gte: values.QueryBigInteger | None = Field(default=None, alias="huge[gte]")
    huge__lt: values.QueryBigInteger | None = Field(default=None, alias="huge[lt]")
    huge__lte: values.QueryBigInteger | None = Field(default=None, alias="huge[lte]")
    huge__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="huge[in]")
    huge__null: values.QueryBoolean | None = Field(default=None, alias="huge[null]")
    nickname: values.Text | None = None
    nickname__ne: values.Text | None = Field(default=None, alias="nickname[ne]")
    nickname__in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="nickname[in]")
    nickname__null: values.QueryBoolean | None = Field(default=None, alias="nickname[null]")


class ConstraintItem(ItemEnvelope[ConstraintRead]):
    """One of them."""


class ConstraintPage(PageEnvelope[ConstraintRead]):
    """Some of them, and where the list goes on."""
