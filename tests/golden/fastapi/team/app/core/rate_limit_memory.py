"""The rate limit of one process."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from app.core.rate_limit import RateLimit

# Some 20 MB when full. A flood of addresses then forgets the oldest windows first.
_MAX_KEYS = 100_000


class MemoryRateLimiter:
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

    async def hit(self, key: str) -> int:
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
