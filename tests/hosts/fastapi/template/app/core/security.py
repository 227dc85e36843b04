from datetime import UTC, datetime, timedelta
from hashlib import scrypt
from typing import Any

import jwt

from app.core.config import settings

ALGORITHM = "HS256"


def create_access_token(subject: str | Any, expires_delta: timedelta) -> str:
    expire = datetime.now(UTC) + expires_delta
    to_encode = {"exp": expire, "sub": str(subject)}
    return jwt.encode(to_encode, settings.SECRET_KEY, algorithm=ALGORITHM)


def get_password_hash(password: str) -> str:
    return scrypt(
        password.encode(), salt=settings.SECRET_KEY.encode(), n=1024, r=8, p=1
    ).hex()
