"""Exact decimal numbers: in JSON and in query strings they travel as text."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

# Python's own context stops at 28 digits.
_EXACT = Context(prec=40)


@dataclass(frozen=True, slots=True)
class Exact:
    """The digits and bounds of a decimal field: `Annotated[Decimal, Exact(6, 2)]`."""

    precision: int
    scale: int
    minimum: Decimal | None = None
    maximum: Decimal | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self._parse)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": self._pattern}

    @property
    def _pattern(self) -> str:
        digits = self.precision - self.scale
        whole = f"[0-9]{{1,{digits}}}" if digits else "0"
        fraction = rf"(\.[0-9]{{1,{self.scale}}})?" if self.scale else ""
        return f"^-?{whole}{fraction}$"

    def _parse(self, value: Any) -> Decimal:
        if not isinstance(value, str):
            raise PydanticCustomError("type", "Input should be a decimal number in a string")
        if not re.fullmatch(self._pattern, value):
            raise PydanticCustomError(
                "format",
                "Input should have at most {whole} digits before and {scale} after the point",
                {"whole": self.precision - self.scale, "scale": self.scale},
            )
        number = Decimal(value).quantize(Decimal(1).scaleb(-self.scale), context=_EXACT)
        if self.minimum is not None and number < self.minimum:
            raise PydanticCustomError(
                "too_small", "Input should be at least {minimum}", {"minimum": str(self.minimum)}
            )
        if self.maximum is not None and number > self.maximum:
            raise PydanticCustomError(
                "too_big", "Input should be at most {maximum}", {"maximum": str(self.maximum)}
            )
        return number
