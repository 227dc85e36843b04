import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.decimals import Exact
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.defaults.models import DefaultAnEnum


class DefaultCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "a_string": "A string 1",
                    "a_text": "A text 1",
                    "a_slug": "a-slug-1",
                    "an_email": "an.email1@example.com",
                    "a_url": "https://example.com/a-url/1",
                    "a_uuid": "0190a6f0-0000-7000-8000-000000000001",
                    "an_int": 1,
                    "a_negative": 1,
                    "a_bigint": "1",
                    "a_float": 1.5,
                    "a_decimal": "1.00",
                    "a_boolean": True,
                    "a_date": "2030-01-01",
                    "a_time": "08:00:00",
                    "a_datetime": "2030-01-01T09:00:00.000Z",
                    "an_enum": "low",
                    "a_json": {"a_json": 1},
                    "some_strings": ["Some string 1", "Some string 2"],
                    "no_strings": ["No string 1", "No string 2"],
                    "an_optional": "An optional 1",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    a_string: Annotated[str, Field(max_length=50), values.TEXT] = "hello"
    a_text: Annotated[str, Field(max_length=100_000), values.TEXT] = "some words"
    a_slug: values.Slug = "a-slug"
    an_email: values.Email = "someone@example.com"
    a_url: values.Url = "https://example.com/path"
    a_uuid: values.Uuid = uuid.UUID("018f2c5e-7b1a-7c3d-9e4f-0123456789ab")
    an_int: values.Integer = 42
    a_negative: values.Integer = -7
    a_bigint: values.BigInteger = 9007199254740993
    a_float: values.Float = 0.5
    a_decimal: Annotated[Decimal, Exact(6, 2)] = Decimal("19.99")
    a_boolean: values.Boolean = True
    a_date: values.Date = dt.date(2026, 2, 28)
    a_time: values.Time = dt.time(8, 30, 0)
    a_datetime: values.DateTime = dt.datetime.fromisoformat("2026-02-28T08:30:00.000+00:00")
    an_enum: DefaultAnEnum = "medium"
    a_json: values.Json = Field(
        default={"theme": "dark", "sizes": [1, 2.5, None], "nested": {"on": True}}
    )
    some_strings: Annotated[
        list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)
    ] = Field(default=["one", "two"])
    no_strings: Annotated[
        list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)
    ] = Field(default_factory=list)
    an_optional: Annotated[str, Field(max_length=255), values.TEXT] | None = "perhaps"


class DefaultUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"a_string": "A string 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    a_string: Annotated[str, Field(max_length=50), values.TEXT] = ABSENT
    a_text: Annotated[str, Field(max_length=100_000), values.TEXT] = ABSENT
    a_slug: values.Slug = ABSENT
    an_email: values.Email = ABSENT
    a_url: values.Url = ABSENT
    a_uuid: values.Uuid = ABSENT
    an_int: values.Integer = ABSENT
    a_negative: values.Integer = ABSENT
    a_bigint: values.BigInteger = ABSENT
    a_float: values.Float = ABSENT
    a_decimal: Annotated[Decimal, Exact(6, 2)] = ABSENT
    a_boolean: values.Boolean = ABSENT
    a_date: values.Date = ABSENT
    a_time: values.Time = ABSENT
    a_datetime: values.DateTime = ABSENT
    an_enum: DefaultAnEnum = ABSENT
    a_json: values.Json = ABSENT
    some_strings: Annotated[
        list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)
    ] = ABSENT
    no_strings: Annotated[
        list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)
    ] = ABSENT
    an_optional: Annotated[str, Field(max_length=255), values.TEXT] | None = None


class DefaultRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    a_string: str
    a_text: str
    a_slug: str
    an_email: str
    a_url: str
    a_uuid: uuid.UUID
    an_int: int
    a_negative: int
    a_bigint: sent.BigInteger
    a_float: float
    a_decimal: sent.ExactDecimal
    a_boolean: bool
    a_date: dt.date
    a_time: sent.Time
    a_datetime: sent.DateTime
    an_enum: DefaultAnEnum
    a_json: Any
    some_strings: list[str]
    no_strings: list[str]
    an_optional: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class DefaultQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class DefaultItem(ItemEnvelope[DefaultRead]):
    """One of them."""


class DefaultPage(PageEnvelope[DefaultRead]):
    """Some of them, and where the list goes on."""
