"""Column types that mean the same on PostgreSQL and on SQLite."""

from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, Numeric, String, Text, Time
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.core.wire import to_wire

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)

# A row's number, given by the database.
BigIntId = BigInteger().with_variant(Integer(), "sqlite")
# JSON's null is a value of its own, so Python's None must be SQL's NULL.
Json = JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
Time3 = Time().with_variant(postgresql.TIME(precision=3), "postgresql")


def CodePointText(length: int | None = None) -> TypeEngine[str]:  # noqa: N802
    """Text that sorts by code point, whatever the database's locale; SQLite's always does."""
    kind: type[String] = Text if length is None else String
    return kind(length).with_variant(kind(length, collation="C"), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment to the millisecond, always aware and in UTC."""

    impl = DateTime(timezone=True).with_variant(
        postgresql.TIMESTAMP(timezone=True, precision=3), "postgresql"
    )
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a datetime needs a time zone")
        # PostgreSQL would round, and could so put a moment into the future.
        moment = value.astimezone(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class JsonArray(TypeDecorator[list[Any]]):
    """A list of scalars. Dates, decimals and UUIDs are kept, and read back, as they are sent."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: list[Any] | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        return [item if isinstance(item, bool | int | float) else to_wire(item) for item in value]


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal number that is compared and sorted exactly, up to 38 digits.

    PostgreSQL has a type for it. SQLite would use floating point, so there the number is text whose
    order is that of the numbers: without its point, plus 10^precision, so that it is positive and
    always equally long. With (4, 2), 1.5 is 10150 and -1.5 is 09850.
    """

    impl = Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.precision = precision
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(self.precision + 1))
        # SQLAlchemy casts every parameter to this, and a filter may be out of the column's range.
        return dialect.type_descriptor(Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        limit = 10**self.precision
        number = int(value.scaleb(self.scale, _EXACT).to_integral_value(ROUND_HALF_UP))
        # A filter may be out of the column's range; it then lies beyond every row.
        number = max(-limit, min(number, limit))
        return f"{number + limit:0{self.precision + 1}d}"

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None:
            return None
        if dialect.name != "sqlite":
            return Decimal(value)
        return Decimal(f"{int(value) - 10**self.precision}E-{self.scale}")


@compiles(ExactDecimal, "postgresql")
def _column_type(kind: ExactDecimal, _compiler: Any, **_options: Any) -> str:
    return f"NUMERIC({kind.precision}, {kind.scale})"
