"""Guessing is slow: how often something may be tried."""

import hashlib

from fastapi import Request

from app.core.rate_limit import RateLimit, RateLimiter
from app.core.rate_limit_middleware import subscriber
from app.core.rate_limiters import enforce

ATTEMPTS = RateLimit(10, 60)


async def limit_attempts(request: Request, subject: str) -> None:
    """Count an attempt of the client's address on an account or a token. Raises a 429.

    Not on an account alone: anybody could keep its owner out.
    """
    host = request.client.host if request.client else ""
    # Hashed: addresses and tokens have no business in Redis.
    digest = hashlib.sha256(subject.lower().encode()).hexdigest()
    limiter: RateLimiter = request.app.state.auth_limiter
    await enforce(limiter, f"{subscriber(host)}:{digest}")
