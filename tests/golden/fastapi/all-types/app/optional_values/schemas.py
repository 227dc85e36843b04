import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.decimals import Exact
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import InputModel, OutputModel, PatchModel
from app.optional_values.models import OptionalValueAnEnum


class OptionalValueCreate(InputModel):
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
                    "a_bigint": "1",
                    "a_float": 1.5,
                    "a_decimal": "1.0000000000",
                    "a_boolean": True,
                    "a_date": "2030-01-01",
                    "a_time": "08:00:00",
                    "a_datetime": "2030-01-01T09:00:00.000Z",
                    "a_json": {"a_json": 1},
                    "an_enum": "one",
                    "a_password": "correct horse 1",
                    "some_strings": ["Some string 1", "Some string 2"],
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    a_string: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    a_text: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    a_slug: values.Slug | None = None
    an_email: values.Email | None = None
    a_url: values.Url | None = None
    a_uuid: values.Uuid | None = None
    an_int: values.Integer | None = None
    a_bigint: values.BigInteger | None = None
    a_float: values.Float | None = None
    a_decimal: Annotated[Decimal, Exact(38, 10)] | None = None
    a_boolean: values.Boolean | None = None
    a_date: values.Date | None = None
    a_time: values.Time | None = None
    a_datetime: values.DateTime | None = None
    a_json: values.Json | None = None
    an_enum: OptionalValueAnEnum | None = None
    a_password: Annotated[str, Field(min_length=8, max_length=128), values.TEXT] | None = None
    some_strings: (
        Annotated[list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)]
        | None
    ) = None


class OptionalValueUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"a_string": "A string 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    a_string: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    a_text: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    a_slug: values.Slug | None = None
    an_email: values.Email | None = None
    a_url: values.Url | None = None
    a_uuid: values.Uuid | None = None
    an_int: values.Integer | None = None
    a_bigint: values.BigInteger | None = None
    a_float: values.Float | None = None
    a_decimal: Annotated[Decimal, Exact(38, 10)] | None = None
    a_boolean: values.Boolean | None = None
    a_date: values.Date | None = None
    a_time: values.Time | None = None
    a_datetime: values.DateTime | None = None
    a_json: values.Json | None = None
    an_enum: OptionalValueAnEnum | None = None
    a_password: Annotated[str, Field(min_length=8, max_length=128), values.TEXT] | None = None
    some_strings: (
        Annotated[list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)]
        | None
    ) = None


class OptionalValueRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    a_string: str | None
    a_text: str | None
    a_slug: str | None
    an_email: str | None
    a_url: str | None
    a_uuid: uuid.UUID | None
    an_int: int | None
    a_bigint: sent.BigInteger | None
    a_float: float | None
    a_decimal: sent.ExactDecimal | None
    a_boolean: bool | None
    a_date: dt.date | None
    a_time: sent.Time | None
    a_datetime: sent.DateTime | None
    a_json: Any | None
    an_enum: OptionalValueAnEnum | None
    some_strings: list[str] | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class OptionalValueQuery(ListParameters):
    """How a client wants the list."""

    sort: (
        Annotated[
            str,
            Field(
                pattern="^-?(an_int|a_decimal|a_date|a_string|an_enum|created_at)(,-?(an_int|a_decimal|a_date|a_string|an_enum|created_at))*$"
            ),
        ]
        | None
    ) = None
    q: values.Text | None = None
    an_int: values.QueryInteger | None = None
    an_int__ne: values.QueryInteger | None = Field(default=None, alias="an_int[ne]")
    an_int__gt: values.QueryInteger | None = Field(default=None, alias="an_int[gt]")
    an_int__gte: values.QueryInteger | None = Field(default=None, alias="an_int[gte]")
    an_int__lt: values.QueryInteger | None = Field(default=None, alias="an_int[lt]")
    an_int__lte: values.QueryInteger | None = Field(default=None, alias="an_int[lte]")
    an_int__in: (
        Annotated[list[values.QueryInteger], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="an_int[in]")
    an_int__null: values.QueryBoolean | None = Field(default=None, alias="an_int[null]")
    a_bigint: values.QueryBigInteger | None = None
    a_bigint__ne: values.QueryBigInteger | None = Field(default=None, alias="a_bigint[ne]")
    a_bigint__gt: values.QueryBigInteger | None = Field(default=None, alias="a_bigint[gt]")
    a_bigint__gte: values.QueryBigInteger | None = Field(default=None, alias="a_bigint[gte]")
    a_bigint__lt: values.QueryBigInteger | None = Field(default=None, alias="a_bigint[lt]")
    a_bigint__lte: values.QueryBigInteger | None = Field(default=None, alias="a_bigint[lte]")
    a_bigint__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="a_bigint[in]")
    a_bigint__null: values.QueryBoolean | None = Field(default=None, alias="a_bigint[null]")
    a_float: values.QueryFloat | None = None
    a_float__ne: values.QueryFloat | None = Field(default=None, alias="a_float[ne]")
    a_float__gt: values.QueryFloat | None = Field(default=None, alias="a_float[gt]")
    a_float__gte: values.QueryFloat | None = Field(default=None, alias="a_float[gte]")
    a_float__lt: values.QueryFloat | None = Field(default=None, alias="a_float[lt]")
    a_float__lte: values.QueryFloat | None = Field(default=None, alias="a_float[lte]")
    a_float__in: (
        Annotated[list[values.QueryFloat], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_float[in]")
    a_float__null: values.QueryBoolean | None = Field(default=None, alias="a_float[null]")
    a_decimal: Annotated[Decimal, Exact(38, 10)] | None = None
    a_decimal__ne: Annotated[Decimal, Exact(38, 10)] | None = Field(
        default=None, alias="a_decimal[ne]"
    )
    a_decimal__gt: Annotated[Decimal, Exact(38, 10)] | None = Field(
        default=None, alias="a_decimal[gt]"
    )
    a_decimal__gte: Annotated[Decimal, Exact(38, 10)] | None = Field(
        default=None, alias="a_decimal[gte]"
    )
    a_decimal__lt: Annotated[Decimal, Exact(38, 10)] | None = Field(
        default=None, alias="a_decimal[lt]"
    )
    a_decimal__lte: Annotated[Decimal, Exact(38, 10)] | None = Field(
        default=None, alias="a_decimal[lte]"
    )
    a_decimal__in: (
        Annotated[
            list[Annotated[Decimal, Exact(38, 10)]], Field(max_length=100), values.COMMA_SEPARATED
        ]
        | None
    ) = Field(default=None, alias="a_decimal[in]")
    a_decimal__null: values.QueryBoolean | None = Field(default=None, alias="a_decimal[null]")
    a_boolean: values.QueryBoolean | None = None
    a_boolean__ne: values.QueryBoolean | None = Field(default=None, alias="a_boolean[ne]")
    a_boolean__in: (
        Annotated[list[values.QueryBoolean], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_boolean[in]")
    a_boolean__null: values.QueryBoolean | None = Field(default=None, alias="a_boolean[null]")
    a_date: values.Date | None = None
    a_date__ne: values.Date | None = Field(default=None, alias="a_date[ne]")
    a_date__gt: values.Date | None = Field(default=None, alias="a_date[gt]")
    a_date__gte: values.Date | None = Field(default=None, alias="a_date[gte]")
    a_date__lt: values.Date | None = Field(default=None, alias="a_date[lt]")
    a_date__lte: values.Date | None = Field(default=None, alias="a_date[lte]")
    a_date__in: (
        Annotated[list[values.Date], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_date[in]")
    a_date__null: values.QueryBoolean | None = Field(default=None, alias="a_date[null]")
    a_time: values.Time | None = None
    a_time__ne: values.Time | None = Field(default=None, alias="a_time[ne]")
    a_time__gt: values.Time | None = Field(default=None, alias="a_time[gt]")
    a_time__gte: values.Time | None = Field(default=None, alias="a_time[gte]")
    a_time__lt: values.Time | None = Field(default=None, alias="a_time[lt]")
    a_time__lte: values.Time | None = Field(default=None, alias="a_time[lte]")
    a_time__in: (
        Annotated[list[values.Time], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_time[in]")
    a_time__null: values.QueryBoolean | None = Field(default=None, alias="a_time[null]")
    a_datetime: values.DateTime | None = None
    a_datetime__ne: values.DateTime | None = Field(default=None, alias="a_datetime[ne]")
    a_datetime__gt: values.DateTime | None = Field(default=None, alias="a_datetime[gt]")
    a_datetime__gte: values.DateTime | None = Field(default=None, alias="a_datetime[gte]")
    a_datetime__lt: values.DateTime | None = Field(default=None, alias="a_datetime[lt]")
    a_datetime__lte: values.DateTime | None = Field(default=None, alias="a_datetime[lte]")
    a_datetime__in: (
        Annotated[list[values.DateTime], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_datetime[in]")
    a_datetime__null: values.QueryBoolean | None = Field(default=None, alias="a_datetime[null]")
    an_enum: OptionalValueAnEnum | None = None
    an_enum__ne: OptionalValueAnEnum | None = Field(default=None, alias="an_enum[ne]")
    an_enum__in: (
        Annotated[list[OptionalValueAnEnum], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="an_enum[in]")
    an_enum__null: values.QueryBoolean | None = Field(default=None, alias="an_enum[null]")
    a_string: values.Text | None = None
    a_string__ne: values.Text | None = Field(default=None, alias="a_string[ne]")
    a_string__in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="a_string[in]")
    a_string__null: values.QueryBoolean | None = Field(default=None, alias="a_string[null]")


class OptionalValueItem(ItemEnvelope[OptionalValueRead]):
    """One of them."""


class OptionalValuePage(PageEnvelope[OptionalValueRead]):
    """Some of them, and where the list goes on."""
