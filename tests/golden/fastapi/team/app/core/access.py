"""Who may call a route."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.core.errors import ApiError
from app.core.rows import ALL_ROWS, AllRows
from app.core.security import UNAUTHORIZED_HEADERS, Caller

# Only documents the scheme: the token itself was verified by the middleware.
_bearer = HTTPBearer(auto_error=False, bearerFormat="JWT", scheme_name="bearer")


@dataclass(frozen=True, slots=True)
class AccessRule:
    """As a dependency it gives the caller. `ApiRoute` asks it too, before it reads the request."""

    check: Callable[[Request], Caller | None]

    async def __call__(
        self, request: Request, _: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
    ) -> Caller | None:
        return self.check(request)


def find_caller(request: Request) -> Caller | None:
    """The verified caller of `request`; None without a token, 401 for a bad one."""
    error: ApiError | None = request.state.authentication_error
    if error is not None:
        raise error
    caller: Caller | None = request.state.caller
    return caller


def require_caller(request: Request) -> Caller:
    """The verified caller of `request`; 401 when there is none."""
    caller = find_caller(request)
    if caller is None:
        raise ApiError(401, "Not authenticated", headers=UNAUTHORIZED_HEADERS)
    return caller


current_caller = AccessRule(require_caller)
CurrentCaller = Annotated[Caller, Depends(current_caller)]

optional_caller = AccessRule(find_caller)
OptionalCaller = Annotated[Caller | None, Depends(optional_caller)]


def holders_of(*roles: str) -> AccessRule:
    """Only who holds one of `roles`: 403 for other callers, whatever they ask for."""

    def check(request: Request) -> Caller:
        caller = require_caller(request)
        if caller.roles.isdisjoint(roles):
            raise ApiError(403, "Not allowed")
        return caller

    return AccessRule(check)


def reach_of(caller: Caller, *roles: str) -> uuid.UUID | AllRows:
    """Every row for a holder of one of `roles`, for other callers their own."""
    return caller.id if caller.roles.isdisjoint(roles) else ALL_ROWS


def access_rules(dependant: Dependant) -> list[AccessRule]:
    """The rules that a route depends on, directly or through another dependency."""
    rules = [rule for child in dependant.dependencies for rule in access_rules(child)]
    return [*rules, dependant.call] if isinstance(dependant.call, AccessRule) else rules
