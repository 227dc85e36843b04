"""How many requests a caller may make."""

import math
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_GRAMMAR = re.compile(rf"([1-9][0-9]{{0,8}})/({'|'.join(_UNITS)})")
# Some 20 MB when full. A flood of addresses then forgets the oldest windows first.
_MAX_KEYS = 100_000


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


class RateLimiter:
    """Counts in the memory of this process: N processes allow N times as much.

    A key's window begins with its first request. All windows are equally long, so the dictionary is
    ordered by expiry and forgetting the expired ones costs next to nothing.
    """

    def __init__(self, limit: RateLimit, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._windows: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._windows)

    def hit(self, key: str) -> int:
        """Count a request. Gives 0 if it may pass, else the whole seconds to wait."""
        now = self._clock()
        self._forget(now)
        ends, count = self._windows.get(key, (now + self._limit.seconds, 0))
        if count >= self._limit.requests:
            return math.ceil(ends - now)
        self._windows[key] = (ends, count + 1)
        return 0

    def _forget(self, now: float) -> None:
        while self._windows:
            key, (ends, _) = next(iter(self._windows.items()))
            if ends > now and len(self._windows) < _MAX_KEYS:
                return
            del self._windows[key]
