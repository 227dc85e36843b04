"""Values as the text that a query string or a cursor carries."""

import datetime as dt
from decimal import Decimal
from typing import Any

from app.core.sent import format_datetime, format_decimal, format_time


def to_wire(value: Any) -> str | None:
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case dt.datetime():
            return format_datetime(value)
        case dt.time():
            return format_time(value)
        case Decimal():
            return format_decimal(value)
        case list():
            return ",".join(str(to_wire(item)) for item in value)
        case _:
            return str(value)
