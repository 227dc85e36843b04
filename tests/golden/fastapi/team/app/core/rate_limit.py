"""How many requests a caller may make."""

import re
from dataclasses import dataclass
from typing import Any, Protocol

_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_GRAMMAR = re.compile(rf"([1-9][0-9]{{0,8}})/({'|'.join(_UNITS)})")


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many requests in a window of so many seconds."""

    requests: int
    seconds: int


def parse_rate_limit(value: Any) -> Any:
    """Read `100/minute`, or `off` as None. Raises ValueError."""
    if not isinstance(value, str):
        return value
    text = value.strip().lower()
    if text == "off":
        return None
    match = _GRAMMAR.fullmatch(text)
    if match is None:
        raise ValueError("must look like 100/minute (second, minute, hour, day) or be off")
    return RateLimit(int(match[1]), _UNITS[match[2]])


class RateLimiter(Protocol):
    """Counts the requests of each caller against one limit."""

    async def hit(self, key: str) -> int:
        """Count a request. Gives 0 if it may pass, else the whole seconds to wait."""
        ...
