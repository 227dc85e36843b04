"""The values of the API: what each type accepts in a body, and in a query string.

Nothing is coerced: in JSON `"5"` is no integer and `1` is no boolean. A query string holds only
text, so the types whose JSON is not text have a `Query…` twin that reads it.

The rules in capitals go last in an `Annotated`: Pydantic applies what comes after a validator
outside of it, and would no longer find the type whose length or range it is to check.
"""

import datetime as dt
import math
import re
import uuid
from collections.abc import Callable
from typing import Annotated, Any, LiteralString, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StrictBool,
    StrictFloat,
    StrictInt,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from app.core import sent

T = TypeVar("T")

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
BIGINT_MIN, BIGINT_MAX = -(2**63), 2**63 - 1
SAFE_INTEGER = 2**53 - 1  # the largest that every JSON parser reads exactly

TEXT_PATTERN = r"^[^\x00]*$"

# Of any size, so that one out of range is told from one that is none.
_INTEGER = re.compile(r"-?[0-9]{1,4000}")
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?")
_DATETIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
# The rule of the HTML standard, so that a browser's form and this API agree.
_EMAIL = (
    r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
    r"@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$"
)
_HEX = "[0-9a-fA-F]{1,4}"
_IPV6 = "|".join(
    (
        f"({_HEX}:){{7}}{_HEX}",
        f"({_HEX}:){{1,7}}:",
        *(f"({_HEX}:){{1,{7 - after}}}(:{_HEX}){{1,{after}}}" for after in range(1, 7)),
        f":((:{_HEX}){{1,7}}|:)",
    )
)
# What either Python or JavaScript takes for a blank: clients check the same pattern.
_BLANK = r"\s\x00\x1c-\x1f\x85\ufeff"
_URL = (
    rf"^[hH][tT][tT][pP][sS]?://([^{_BLANK}/?#@\[\]\\]*@)?"
    rf"([^{_BLANK}/?#@:\[\]\\]+|\[({_IPV6})\])(:[0-9]{{1,5}})?([/?#][^{_BLANK}]*)?$"
)


def _text(value: Any, form: re.Pattern[str], message: LiteralString) -> str:
    """Check that `value` is text of the given form."""
    if not isinstance(value, str):
        raise PydanticCustomError("type", "Input should be a string")
    if not form.fullmatch(value):
        raise PydanticCustomError("format", message)
    return value


def _calendar(parse: Callable[[], T], message: LiteralString) -> T:
    """Run `parse`, which fails on a day or an hour that does not exist."""
    try:
        return parse()
    except (ValueError, OverflowError):
        raise PydanticCustomError("format", message) from None


def _check_text(value: str) -> str:
    if "\x00" in value:
        raise PydanticCustomError("format", "NUL is not allowed")
    return value


def _whole(value: Any) -> Any:
    """JSON Schema counts 5.0 and 1e2 as integers."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _integer(value: Any) -> Any:
    """A whole number. One that is too big to be read at all is too big."""
    if value in (math.inf, -math.inf):
        code: LiteralString = "too_big" if value > 0 else "too_small"
        raise PydanticCustomError(code, "Input is out of range")
    return _whole(value)


def parse_integer(value: Any) -> int:
    return int(_text(value, _INTEGER, "Input should be an integer"))


def _parse_big_integer(value: Any) -> int:
    value = _whole(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > SAFE_INTEGER:
            raise PydanticCustomError("format", "Send integers beyond 2^53 as strings")
        return value
    return parse_integer(value)


def _parse_float(value: Any) -> float:
    return float(_text(value, _NUMBER, "Input should be a number"))


def _parse_boolean(value: Any) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("type", "Input should be true or false")
    return bool(value == "true")


def _parse_uuid(value: Any) -> uuid.UUID:
    return uuid.UUID(_text(value, _UUID, "Input should be a UUID with hyphens"))


def _parse_date(value: Any) -> dt.date:
    text = _text(value, _DATE, "Input should be a date, YYYY-MM-DD")
    return _calendar(lambda: dt.date.fromisoformat(text), "There is no such date")


def _parse_time(value: Any) -> dt.time:
    text = _text(value, _TIME, "Input should be a time, HH:MM:SS with at most three decimals")
    return _calendar(lambda: dt.time.fromisoformat(text), "There is no such time")


def _parse_datetime(value: Any) -> dt.datetime:
    text = _text(value, _DATETIME, "Input should be a date and time with an offset (RFC 3339)")
    moment = _calendar(
        lambda: dt.datetime.fromisoformat(text.upper()).astimezone(dt.UTC),
        "There is no such date and time",
    )
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _check_json(value: Any) -> Any:
    """Refuse what PostgreSQL cannot store: NUL, lone surrogates, infinity."""
    match value:
        case None:
            raise PydanticCustomError("type", "Input should not be null")
        case dict() | list():
            pending: list[Any] = [value]
            while pending:
                _check_json_part(pending.pop(), pending)
        case _:
            _check_json_part(value, [])
    return value


def _check_json_part(value: Any, pending: list[Any]) -> None:
    match value:
        case dict():
            pending.extend(value)
            pending.extend(value.values())
        case list():
            pending.extend(value)
        case str() if "\x00" in value or not _is_well_formed(value):
            raise PydanticCustomError("format", "NUL and lone surrogates are not allowed")
        case float() if not math.isfinite(value):
            raise PydanticCustomError("format", "Numbers should be finite")


def _is_well_formed(value: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in value)


_JSON: dict[str, Any] = {
    "description": "Any JSON but null; no text in it holds NUL",
    "anyOf": [
        {"type": "string", "pattern": TEXT_PATTERN},
        {"type": ["number", "boolean", "array", "object"]},
    ],
}


def _matching(pattern: str, message: LiteralString) -> AfterValidator:
    form = re.compile(pattern)
    return AfterValidator(lambda value: _text(value, form, message))


def _split(value: Any) -> Any:
    """`?field[in]=a,b` arrives as a list of one text, or as that text."""
    text = value[0] if isinstance(value, list) and len(value) == 1 else value
    if not isinstance(text, str):
        return value
    parts = text.split(",")
    if "" in parts:
        raise PydanticCustomError("too_short", "A value between two commas is empty")
    return parts


class _Text:
    """Text that PostgreSQL can store: it has no NUL."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(_check_text, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        rules = handler(schema)
        if schema.get("schema", {}).get("strip_whitespace") and rules.get("minLength"):
            # The length is that of what is left.
            rules.setdefault("pattern", r"\S")
        if "pattern" in rules:
            return {**rules, "allOf": [{"pattern": TEXT_PATTERN}]}
        return {**rules, "pattern": TEXT_PATTERN}


class _BigInteger:
    """A 64-bit integer: a string, or a number where every JSON parser reads it exactly."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_parse_big_integer, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        bounds = handler(schema)
        lowest, highest = bounds["minimum"], bounds["maximum"]
        text = {
            "type": "string",
            "format": "int64",
            "pattern": "^-?0*[0-9]{1,19}$",
            "description": f"From {lowest} to {highest}",
        }
        number = {
            "type": "integer",
            "minimum": max(lowest, -SAFE_INTEGER),
            "maximum": min(highest, SAFE_INTEGER),
        }
        return {"anyOf": [text, number]}


TEXT = _Text()
WHOLE = BeforeValidator(_integer)
BIG = _BigInteger()

Text = Annotated[str, TEXT]
Slug = Annotated[
    str,
    Field(max_length=100, json_schema_extra={"pattern": _SLUG}),
    _matching(_SLUG, "Input should be lower-case letters and digits, joined by hyphens"),
]
Email = Annotated[
    str,
    Field(max_length=254, json_schema_extra={"pattern": _EMAIL}),
    _matching(_EMAIL, "Input should be an email address"),
]
Url = Annotated[
    str,
    Field(max_length=2048, json_schema_extra={"pattern": _URL}),
    _matching(_URL, "Input should be an absolute http or https URL"),
]
Integer = Annotated[StrictInt, Field(ge=INT_MIN, le=INT_MAX), WHOLE]
QueryInteger = Annotated[int, Field(ge=INT_MIN, le=INT_MAX), BeforeValidator(parse_integer)]
QueryBigInteger = Annotated[
    int, Field(ge=BIGINT_MIN, le=BIGINT_MAX), BeforeValidator(parse_integer)
]
BigInteger = Annotated[int, Field(ge=BIGINT_MIN, le=BIGINT_MAX), BIG]
Float = Annotated[StrictFloat, Field(allow_inf_nan=False)]
QueryFloat = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(_parse_float)]
Boolean = StrictBool
QueryBoolean = Annotated[bool, BeforeValidator(_parse_boolean)]
Uuid = Annotated[uuid.UUID, BeforeValidator(_parse_uuid)]
Date = Annotated[dt.date, BeforeValidator(_parse_date)]
# JSON Schema's own `time` has an offset.
Time = Annotated[
    dt.time,
    BeforeValidator(_parse_time),
    WithJsonSchema({"type": "string", "pattern": sent.TIME_PATTERN, "examples": ["18:30:00"]}),
]
DateTime = Annotated[dt.datetime, BeforeValidator(_parse_datetime)]
Json = Annotated[Any, AfterValidator(_check_json), WithJsonSchema(_JSON)]

# `?field[in]=a,b`
COMMA_SEPARATED = BeforeValidator(_split)
