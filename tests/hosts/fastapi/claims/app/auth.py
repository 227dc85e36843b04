import os
from typing import Annotated, Any

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

bearer = HTTPBearer()


def get_current_user(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)],
) -> dict[str, Any]:
    """A user is what their token says."""
    secret = os.environ["JWT_SECRET"]
    try:
        return jwt.decode(credentials.credentials, secret, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401, "Could not validate credentials") from None


CurrentUser = Annotated[dict[str, Any], Depends(get_current_user)]
