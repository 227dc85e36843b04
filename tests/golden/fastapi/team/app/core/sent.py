"""How values are sent. They come from the database, so nothing is checked again."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer, WithJsonSchema

TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,3})?$"


def format_datetime(value: dt.datetime) -> str:
    """RFC 3339 in UTC with exactly three decimals and `Z`."""
    return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def format_time(value: dt.time) -> str:
    """`HH:MM:SS`, with three decimals where there is a fraction."""
    return value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")


def format_decimal(value: Decimal) -> str:
    """Every digit of the scale, never an exponent."""
    return format(value, "f")


DateTime = Annotated[dt.datetime, PlainSerializer(format_datetime)]
# JSON Schema's own `time` has an offset.
Time = Annotated[
    dt.time,
    PlainSerializer(format_time),
    WithJsonSchema({"type": "string", "pattern": TIME_PATTERN}),
]
ExactDecimal = Annotated[Decimal, PlainSerializer(format_decimal)]
BigInteger = Annotated[int, PlainSerializer(str)]
