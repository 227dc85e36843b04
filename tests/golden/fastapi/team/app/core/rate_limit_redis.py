"""The rate limit that many processes share."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from app.core.rate_limit import RateLimit

TIMEOUT_SECONDS = 0.5
# Redis is left alone for so long after a failure: no request waits for it, and one line is logged.
PAUSE_SECONDS = 5
MAX_CONNECTIONS = 10

# Counts one request of KEYS[1]; gives the milliseconds to wait, or 0. ARGV: requests, milliseconds.
_HIT = """
local count = redis.call("INCR", KEYS[1])
local left = redis.call("PTTL", KEYS[1])
if left < 0 then
    redis.call("PEXPIRE", KEYS[1], ARGV[2])
    left = tonumber(ARGV[2])
end
if count <= tonumber(ARGV[1]) then
    return 0
end
return math.max(left, 1)
"""

_logger = logging.getLogger(__name__)


def redis_client(url: str) -> Redis:
    """A client that connects when it is first used, and gives up early.

    Raises ValueError; its message never holds the URL, which may contain a password.
    """
    # Once: the other end may have closed an idle connection, and a process that is busy for a moment
    # must not take that for a Redis that is gone.
    retry = Retry(NoBackoff(), 1)
    try:
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=MAX_CONNECTIONS,
            retry=retry,
            socket_connect_timeout=TIMEOUT_SECONDS,
            socket_timeout=TIMEOUT_SECONDS,
            timeout=TIMEOUT_SECONDS,
        )
        # Only here are the parameters after the `?` looked at.
        pool.connection_class(**pool.connection_kwargs)
    except (RedisError, TypeError, ValueError):
        raise ValueError("is not a Redis URL: redis://user:password@host:6379/0") from None
    return Redis.from_pool(pool)


class RedisCounter:
    """Counts in Redis, in one round trip. While Redis is away everybody passes."""

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._redis = redis_client(url)
        self._script = self._redis.register_script(_HIT)
        self._clock = clock
        self._resumes_at = -math.inf

    def limiter(self, prefix: str, limit: RateLimit) -> "RedisRateLimiter":
        return RedisRateLimiter(self, prefix, limit)

    async def hit(self, key: str, limit: RateLimit) -> int:
        """Count a request. Gives 0 if it may pass, else the whole seconds to wait."""
        if self._clock() < self._resumes_at:
            return 0
        try:
            wait = await self._script(keys=[key], args=[limit.requests, limit.seconds * 1000])
        # Whatever is wrong there is no reason to refuse a request.
        except Exception as error:
            self._pause(error)
            return 0
        return math.ceil(int(wait) / 1000)

    async def close(self) -> None:
        await self._redis.aclose()

    def _pause(self, error: Exception) -> None:
        now = self._clock()
        if now >= self._resumes_at:
            _logger.warning("Redis is not available, so that nothing limits requests: %s", error)
            self._resumes_at = now + PAUSE_SECONDS


@dataclass(frozen=True, slots=True)
class RedisRateLimiter:
    """One limit, counted in Redis. A key's window begins with its first request."""

    counter: RedisCounter
    prefix: str
    limit: RateLimit

    async def hit(self, key: str) -> int:
        return await self.counter.hit(f"{self.prefix}:{key}", self.limit)
