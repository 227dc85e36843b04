"""What every route of the API checks before FastAPI reads the request.

FastAPI reads a body before it runs any dependency. A caller who may not ask must learn nothing of
it, so the caller is checked first, then the query string, then the body.
"""

import json
import re
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn
from urllib.parse import unquote_to_bytes

from fastapi import Request, Response
from fastapi.routing import APIRoute
from sqlalchemy.exc import IntegrityError
from starlette.datastructures import QueryParams

from app.core.access import access_rules
from app.core.accounts import check_account
from app.core.errors import ApiError, invalid

MAX_DEPTH = 64
MAX_DIGITS = 4000

_BAD_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_JSON_TYPE = re.compile(r"application/([a-z0-9.+-]+\+)?json\s*(;.*)?", re.IGNORECASE)


class ApiRequest(Request):
    """A request whose JSON is read strictly."""

    async def json(self) -> Any:
        if not hasattr(self, "_json"):
            self._json = parse_json(await self.body())
        return self._json


class ApiRoute(APIRoute):
    """Checks the caller, the query string and the body's type, in this order."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        rules = access_rules(self.dependant)
        takes_query = bool(self.dependant.query_params)
        takes_body = self.body_field is not None

        async def guarded(request: Request) -> Response:
            request = ApiRequest(request.scope, request.receive)
            if rules:
                await check_account(request)
            for rule in rules:
                rule.check(request)
            if request.scope["query_string"]:
                check_query(request, takes_query=takes_query)
            if takes_body:
                await check_body(request)
            try:
                return await handle(request)
            except IntegrityError:
                # A row needs an owner, and the account may have gone meanwhile.
                if rules:
                    await check_account(request)
                raise

        return guarded


def check_query(request: Request, *, takes_query: bool) -> None:
    """Refuse what cannot be read, is empty, comes twice, or is not known to the route."""
    raw: bytes = request.scope["query_string"]
    try:
        if _BAD_ESCAPE.search(raw):
            raise ValueError
        unquote_to_bytes(raw).decode()
    except ValueError:
        raise ApiError(400, "The query string is not valid percent-encoded UTF-8") from None
    seen: set[str] = set()
    for name, value in QueryParams(raw).multi_items():
        if not takes_query:
            raise invalid(name, "unknown_field", "Unknown query parameter")
        if name in seen:
            raise invalid(name, "duplicate", "The parameter is given more than once")
        if not value:
            raise invalid(name, "too_short", "The parameter is empty")
        seen.add(name)


async def check_body(request: Request) -> None:
    """Refuse a body that is not JSON. Reads it here: FastAPI would answer 400 to any failure."""
    if not _JSON_TYPE.fullmatch(request.headers.get("content-type", "")):
        raise ApiError(415, "The body must be application/json")
    if not await request.body():
        raise ApiError(400, "The body is empty")
    await request.json()


def parse_json(body: bytes) -> Any:
    """Read a JSON text strictly: UTF-8, no NaN or Infinity, at most 64 levels deep."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise ApiError(400, "The body is not valid UTF-8") from None
    try:
        value = json.loads(text, parse_constant=_refuse_constant, parse_int=_parse_int)
    except (ValueError, RecursionError):
        raise ApiError(400, "The body is not valid JSON") from None
    if body.count(b"[") + body.count(b"{") > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise invalid("", "too_deep", f"The body is nested deeper than {MAX_DEPTH} levels")
    return value


def _parse_int(text: str) -> int | float:
    """An integer; infinity where Python refuses to read so many digits, which no field accepts."""
    return int(text) if len(text) <= MAX_DIGITS else float(text)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _depth(value: Any) -> int:
    depth = 0
    level = [value]
    while level := [item for item in level if isinstance(item, dict | list)]:
        depth += 1
        level = [child for item in level for child in _children(item)]
    return depth


def _children(value: dict[str, Any] | list[Any]) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value
