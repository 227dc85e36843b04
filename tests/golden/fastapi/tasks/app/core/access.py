"""Who may call a route."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.core.errors import ApiError
from app.core.security import UNAUTHORIZED_HEADERS, Caller

# Only documents the scheme: the token itself was verified by the middleware.
_bearer = HTTPBearer(auto_error=False, bearerFormat="JWT")


def require_caller(request: Request) -> Caller:
    """The verified caller of `request`; 401 when there is none."""
    error: ApiError | None = request.state.authentication_error
    if error is not None:
        raise error
    caller: Caller | None = request.state.caller
    if caller is None:
        raise ApiError(401, "Not authenticated", headers=UNAUTHORIZED_HEADERS)
    return caller


def current_caller(
    request: Request, _: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> Caller:
    return require_caller(request)


CurrentCaller = Annotated[Caller, Depends(current_caller)]


def requires_caller(dependant: Dependant) -> bool:
    """Whether a route depends on the caller, directly or through another dependency."""
    return any(
        child.call is current_caller or requires_caller(child) for child in dependant.dependencies
    )
