"""The query parameters that every list takes."""

import base64
import hashlib
import json
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from app.core.errors import invalid
from app.core.values import QueryBoolean, parse_integer
from app.core.wire import to_wire

_FIXED = frozenset({"limit", "cursor", "count", "sort", "q", "include"})
_CHECK_BYTES = 8


class Condition(NamedTuple):
    """One filter of a request: `?due_date[gte]=…` has the operator `gte`, `?done=…` has `eq`."""

    field: str
    operator: str
    value: Any


class Order(NamedTuple):
    field: str
    descending: bool


class ListParameters(BaseModel):
    """A resource adds `sort`, `q` and a field per filter, named `field` or `field__operator`."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=100), BeforeValidator(parse_integer)] = 20
    cursor: str | None = Field(default=None, description="Where the page before this one ended")
    count: QueryBoolean = Field(default=False, description="Also tell how many there are in all")

    def conditions(self) -> list[Condition]:
        """The filters that were sent, in a stable order."""
        sent = sorted(self.model_fields_set - _FIXED)
        return [self._condition(name) for name in sent]

    def _condition(self, name: str) -> Condition:
        value = getattr(self, name)
        field, _, operator = name.rpartition("__")
        if not field:
            return Condition(name, "eq", value)
        if operator == "null":
            return Condition(field, "null" if value else "not_null", None)
        return Condition(field, operator, value)

    def orders(self) -> list[Order]:
        """The sort keys; one that comes again changes nothing and is left out."""
        keys: dict[str, Order] = {}
        for key in filter(None, (self._text("sort") or "").split(",")):
            name = key.removeprefix("-")
            keys.setdefault(name, Order(name, key.startswith("-")))
        return list(keys.values())

    def search(self) -> str | None:
        return self._text("q")

    def _text(self, name: str) -> str | None:
        value: str | None = getattr(self, name, None)
        return value

    def encode_cursor(self, resource: str, values: list[str | None]) -> str:
        """A cursor that is good for this resource, sort and filters only."""
        content = json.dumps(values, ensure_ascii=False).encode()
        return (
            base64.urlsafe_b64encode(self._check(resource, content) + content).decode().rstrip("=")
        )

    def decode_cursor(self, resource: str, length: int) -> list[str | None] | None:
        """The values of the cursor that was sent; 422 when it is damaged or of another list."""
        if self.cursor is None:
            return None
        try:
            padding = "=" * (-len(self.cursor) % 4)
            raw = base64.b64decode(self.cursor + padding, b"-_", validate=True)
            check, content = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
            if check != self._check(resource, content):
                raise invalid_cursor()
            # The check holds no secret: whoever computes it can put anything here.
            values = json.loads(content)
        except (ValueError, RecursionError):
            raise invalid_cursor() from None
        if not isinstance(values, list) or len(values) != length:
            raise invalid_cursor()
        return values

    def _check(self, resource: str, content: bytes) -> bytes:
        filters = [
            (field, operator, to_wire(value)) for field, operator, value in self.conditions()
        ]
        meaning = json.dumps([resource, self.orders(), filters, self.search()]).encode()
        return hashlib.sha256(meaning + content).digest()[:_CHECK_BYTES]


def invalid_cursor() -> Exception:
    return invalid("cursor", "invalid_cursor", "The cursor does not belong to this list")
