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
        digits = self.precision - self.scale
        whole = f"0*[0-9]{{1,{digits}}}" if digits else "0+"
        documented: dict[str, Any] = {
            "type": "string",
            "pattern": f"^-?{whole}{self._fraction}$",
        }
        bounds = (("at least", self.minimum), ("at most", self.maximum))
        # The range of a number in a text is beyond JSON Schema.
        if words := [f"{word} {bound:f}" for word, bound in bounds if bound is not None]:
            documented["description"] = ", ".join(words).capitalize()
        return documented

    @property
    def _fraction(self) -> str:
        return rf"(\.[0-9]{{1,{self.scale}}})?" if self.scale else ""

    def _parse(self, value: Any) -> Decimal:
        if not isinstance(value, str):
            raise PydanticCustomError("type", "Input should be a decimal number in a string")
        if not re.fullmatch(f"-?[0-9]+{self._fraction}", value):
            raise PydanticCustomError(
                "format",
                "Input should be a decimal number with at most {scale} digits after the point",
                {"scale": self.scale},
            )
        number = Decimal(value)
        limit = Decimal(1).scaleb(self.precision - self.scale)
        smallest = Decimal(1).scaleb(-self.scale)
        minimum = _EXACT.subtract(smallest, limit) if self.minimum is None else self.minimum
        maximum = _EXACT.subtract(limit, smallest) if self.maximum is None else self.maximum
        if number < minimum:
            raise PydanticCustomError(
                "too_small", "Input should be at least {minimum}", {"minimum": f"{minimum:f}"}
            )
        if number > maximum:
            raise PydanticCustomError(
                "too_big", "Input should be at most {maximum}", {"maximum": f"{maximum:f}"}
            )
        return number.quantize(smallest, context=_EXACT)
