"""Who is asking: JSON Web Tokens in the Authorization header."""

import uuid
from dataclasses import dataclass
from typing import Any

import jwt
from starlette.types import ASGIApp, Receive, Scope, Send

from app.config import Settings
from app.core.errors import ApiError
from app.core.roles import roles_of

USER_CLAIM = "sub"
ALGORITHMS = ("HS256",)
LEEWAY_SECONDS = 30
MAX_TOKEN_LENGTH = 8192
UNAUTHORIZED_HEADERS = {"WWW-Authenticate": "Bearer"}


@dataclass(frozen=True, slots=True)
class Caller:
    """Someone whose token was verified."""

    id: uuid.UUID
    roles: frozenset[str] = frozenset()


def verify_token(token: str, settings: Settings) -> Caller:
    """Give the caller that `token` names. Raises a 401 for every flaw, without saying which."""
    if len(token) > MAX_TOKEN_LENGTH:
        raise invalid_token()
    try:
        claims = jwt.decode(
            token,
            settings.jwt_secret.get_secret_value(),
            algorithms=ALGORITHMS,
            issuer=settings.jwt_issuer,
            audience=settings.jwt_audience,
            leeway=LEEWAY_SECONDS,
            options={
                "require": ["exp", USER_CLAIM],
                "verify_aud": settings.jwt_audience is not None,
                # Would refuse integers, which many identity providers use.
                "verify_sub": False,
            },
        )
    # PyJWT lets errors of other kinds through on hostile claims (an exp of 1e999, deep nesting).
    except Exception:
        raise invalid_token() from None
    return Caller(_user_id(claims[USER_CLAIM]), roles_of(claims))


def invalid_token() -> ApiError:
    return ApiError(401, "Invalid or expired token", headers=UNAUTHORIZED_HEADERS)


def _user_id(claim: Any) -> uuid.UUID:
    try:
        return uuid.UUID(claim)
    except (AttributeError, TypeError, ValueError):
        raise invalid_token() from None


class AuthenticationMiddleware:
    """Verifies the token, if there is one, before routing.

    Leaves `caller` and `authentication_error` on the request's state. It refuses nothing itself:
    a route does, after the rate limiter has counted the request.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            state = scope["state"]
            state["caller"], state["authentication_error"] = None, None
            try:
                token = _bearer_token(scope)
                if token is not None:
                    state["caller"] = verify_token(token, self.settings)
            except ApiError as error:
                state["authentication_error"] = error
        await self.app(scope, receive, send)


def _bearer_token(scope: Scope) -> str | None:
    """The token of the Authorization header; None without the header. Raises a 401."""
    values: list[bytes] = [value for name, value in scope["headers"] if name == b"authorization"]
    if not values:
        return None
    scheme, _, token = values[0].decode("latin-1").partition(" ")
    if len(values) > 1 or scheme.lower() != "bearer" or not token.strip():
        raise invalid_token()
    return token.strip()
