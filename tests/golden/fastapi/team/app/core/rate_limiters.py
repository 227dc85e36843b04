"""Where the limiters of an application come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import SecretStr

from app.core.errors import ApiError
from app.core.rate_limit import RateLimit, RateLimiter
from app.core.rate_limit_memory import MemoryRateLimiter

if TYPE_CHECKING:
    from app.core.rate_limit_redis import RedisCounter

KEY_PREFIX = "team-planner:rate-limit"


class RateLimiters:
    """Makes limiters that all count in Redis, or without one each in the memory of this process."""

    def __init__(self, redis_url: SecretStr | None) -> None:
        self._counter: RedisCounter | None = None
        if redis_url is not None:
            # Importing redis takes half a second; only those who use it pay for it.
            from app.core.rate_limit_redis import RedisCounter

            self._counter = RedisCounter(redis_url.get_secret_value())

    def limiter(self, name: str, limit: RateLimit) -> RateLimiter:
        """A limiter whose counts no limiter of another name shares."""
        if self._counter is None:
            return MemoryRateLimiter(limit)
        return self._counter.limiter(f"{KEY_PREFIX}:{name}", limit)

    async def close(self) -> None:
        if self._counter is not None:
            await self._counter.close()


async def enforce(limiter: RateLimiter, key: str) -> None:
    """Count a request of `key`. Raises a 429 when there have been too many."""
    wait = await limiter.hit(key)
    if wait > 0:
        raise ApiError(429, "Too many requests", headers={"Retry-After": str(wait)})
