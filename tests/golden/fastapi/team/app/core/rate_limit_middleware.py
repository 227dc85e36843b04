"""The rate limit at work: who is counted, and what they are told."""

from ipaddress import IPv6Address, ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send

from app.core.errors import ApiError, error_response
from app.core.rate_limit import RateLimiter
from app.core.rate_limiters import enforce
from app.core.security import Caller

_EXEMPT = frozenset({"/health/live", "/health/ready", "/docs", "/openapi.json"})


class RateLimitMiddleware:
    """Answers 429 to who asks too often. Runs after AuthenticationMiddleware."""

    def __init__(self, app: ASGIApp, limiter: RateLimiter) -> None:
        self.app = app
        self.limiter = limiter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in _EXEMPT:
            await self.app(scope, receive, send)
            return
        try:
            await enforce(self.limiter, _key(scope))
        except ApiError as error:
            await error_response(scope["state"]["request_id"], error)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _key(scope: Scope) -> str:
    caller: Caller | None = scope["state"]["caller"]
    if caller is not None:
        return f"user:{caller.id}"
    host = scope["client"][0] if scope["client"] else ""
    return f"address:{subscriber(host)}"


def subscriber(host: str) -> str:
    """The address, or of IPv6 the /64 network: a subscriber has at least that many addresses."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ip_network((address.packed, 64), strict=False))
