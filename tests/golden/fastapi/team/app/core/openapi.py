"""What the OpenAPI document says about the responses of each kind of operation."""

from typing import Any

from app.core.errors import ErrorBody, ValidationErrorBody

Responses = dict[int | str, dict[str, Any]]


def _header(name: str, description: str, **schema: Any) -> dict[str, Any]:
    return {name: {"description": description, "schema": {"type": "string", **schema}}}


def _error(
    status: int, description: str, detail: str, headers: dict[str, Any] | None = None
) -> Responses:
    return {
        status: {
            "model": ErrorBody,
            "description": description,
            "headers": headers or {},
            "content": {"application/json": {"example": _example(status, detail)}},
        }
    }


def _example(status: int, detail: str) -> dict[str, Any]:
    request_id = "6f1c3c0e8a5d4b0f9a43a0c2d1f5b7e8"
    return {"detail": detail, "status_code": status, "request_id": request_id}


_ETAG = _header("ETag", "Version of the item, for If-Match and If-None-Match")
_LOCATION = _header("Location", "Where the new item is", format="uri-reference")
_RETRY_AFTER = _header("Retry-After", "Seconds to wait", pattern="^[0-9]+$")

_NOT_FOUND = _error(404, "There is no such item, or it is another user's", "Not found")
FORBIDDEN = _error(403, "Your roles do not allow it", "Not allowed")
_CONFLICT = _error(
    409, "Against a unique rule, or changed at the same time", "Such an item already exists"
)
_STALE = _error(
    412,
    "The item is no longer the one that If-Match names",
    "The item has changed since you read it",
)
_BAD_BODY = {
    **_error(413, "Body over 1 MiB", "The body is larger than 1 MiB"),
    **_error(415, "Body that is not JSON", "The body must be application/json"),
}
_INVALID = {
    **_example(422, "The request is not valid"),
    "errors": [{"field": "name", "code": "required", "message": "Field required"}],
}

# Of every route of the API.
ERRORS: Responses = {
    **_error(
        400,
        "A body that is not JSON, or a query string that cannot be read",
        "The body is not valid JSON",
    ),
    **_error(
        401,
        "No token or a bad one",
        "Not authenticated",
        _header("WWW-Authenticate", "Bearer"),
    ),
    422: {
        "model": ValidationErrorBody,
        "description": "Well-formed but not valid: all that is wrong, at once",
        "content": {"application/json": {"example": _INVALID}},
    },
    **_error(429, "Too many requests", "Too many requests", _RETRY_AFTER),
    **_error(500, "Unforeseen", "Internal server error"),
    **_error(
        503,
        "The database is not available",
        "The database is not available at the moment",
        _RETRY_AFTER,
    ),
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
REGISTERED: Responses = {201: {"headers": _ETAG}, **_CONFLICT, **_BAD_BODY}
OWN_FOUND: Responses = {200: FOUND[200], 304: FOUND[304]}
OWN_CHANGED: Responses = {200: {"headers": _ETAG}, **_CONFLICT, **_STALE, **_BAD_BODY}
WITH_BODY: Responses = _BAD_BODY
READY: Responses = _error(
    503, "It does not answer", "The database has not seen every migration", _RETRY_AFTER
)

# A token may be left out: what `openapi_extra` adds to the security of a route.
PUBLIC: dict[str, Any] = {"security": [{}]}
