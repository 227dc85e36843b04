"""What the OpenAPI document says beyond what FastAPI finds out by itself."""

from typing import Any

from fastapi import FastAPI

from app.core.errors import ErrorBody, ValidationErrorBody

Responses = dict[int | str, dict[str, Any]]


def _header(name: str, description: str) -> dict[str, Any]:
    return {name: {"description": description, "schema": {"type": "string"}}}


def _error(description: str, headers: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"model": ErrorBody, "description": description, "headers": headers or {}}


_ETAG = _header("ETag", "Version of the item, for If-Match and If-None-Match")
_LOCATION = _header("Location", "Where the new item is")
_RETRY_AFTER = _header("Retry-After", "Seconds to wait")
_REQUEST_ID = _header("X-Request-ID", "The same as in the log")

_NOT_FOUND: Responses = {404: _error("There is no such item")}
_CONFLICT: Responses = {409: _error("Against a unique rule, or changed at the same time")}
_STALE: Responses = {412: _error("The item is no longer the one that If-Match names")}
_BAD_BODY: Responses = {413: _error("Body over 1 MiB"), 415: _error("Body that is not JSON")}

# Of every route of the API.
ERRORS: Responses = {
    400: _error("A body that is not JSON, or a query string that cannot be read"),
    422: {"model": ValidationErrorBody, "description": "Well-formed but not valid"},
    429: _error("Too many requests", _RETRY_AFTER),
    500: _error("Unforeseen"),
    503: _error("The database is not available", _RETRY_AFTER),
}

# Of one operation each.
CREATED: Responses = {201: {"headers": _ETAG | _LOCATION}, **_CONFLICT, **_BAD_BODY}
FOUND: Responses = {
    200: {"headers": _ETAG},
    304: {"description": "The item is still the one that If-None-Match names", "headers": _ETAG},
    **_NOT_FOUND,
}
CHANGED: Responses = {200: {"headers": _ETAG}, **_NOT_FOUND, **_CONFLICT, **_STALE, **_BAD_BODY}
DELETED: Responses = {**_NOT_FOUND, **_CONFLICT, **_STALE}


class DocumentedApi(FastAPI):
    """FastAPI whose document also says how parameters are spelled and what every response has."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            for path in super().openapi()["paths"].values():
                for operation in path.values():
                    _complete(operation)
        return super().openapi()


def _complete(operation: dict[str, Any]) -> None:
    for response in operation["responses"].values():
        response["headers"] = {**response.get("headers", {}), **_REQUEST_ID}
    for parameter in operation.get("parameters", ()):
        schema = parameter["schema"]
        # None is how Python says that it was left out; nobody can send it.
        options = [option for option in schema.pop("anyOf", ()) if option != {"type": "null"}]
        schema.update(options[0] if len(options) == 1 else {"anyOf": options} if options else {})
        if schema.get("type") == "array":
            # `?field[in]=a,b`
            parameter |= {"style": "form", "explode": False}
