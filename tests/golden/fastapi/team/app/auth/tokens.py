"""The tokens that a login gives: a JWT to ask with, and one to get the next JWT with."""

import hashlib
import secrets
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import jwt

from app.config import Settings
from app.core.roles import ROLES_CLAIM
from app.core.security import ALGORITHMS, USER_CLAIM

# Until it expires, an access token is good whatever happens to the password and the roles.
ACCESS_SECONDS = 15 * 60
REFRESH_LIFETIME = timedelta(days=30)


def access_token(settings: Settings, user_id: UUID, roles: Sequence[str]) -> str:
    now = int(time.time())
    claims: dict[str, Any] = {
        USER_CLAIM: str(user_id),
        ROLES_CLAIM: list(roles),
        "iat": now,
        "exp": now + ACCESS_SECONDS,
    }
    if settings.jwt_issuer is not None:
        claims["iss"] = settings.jwt_issuer
    if settings.jwt_audience is not None:
        claims["aud"] = settings.jwt_audience
    return jwt.encode(claims, settings.jwt_secret.get_secret_value(), ALGORITHMS[0])


def new_refresh_token() -> str:
    return secrets.token_urlsafe(32)


def digest_of(refresh_token: str) -> str:
    """What is kept of it. It is random, so that a fast hash is enough."""
    return hashlib.sha256(refresh_token.encode()).hexdigest()
