"""One error body for every failure: what went wrong, the status, the request, a 422's `errors`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Literal

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

# What Pydantic calls a failure, and the stable code that clients see instead.
_CODES = {
    "missing": "required",
    "extra_forbidden": "unknown_field",
    "string_too_short": "too_short",
    "too_short": "too_short",
    "string_too_long": "too_long",
    "too_long": "too_long",
    "greater_than": "too_small",
    "greater_than_equal": "too_small",
    "less_than": "too_big",
    "less_than_equal": "too_big",
    "string_pattern_mismatch": "pattern",
    "literal_error": "enum",
    "string_unicode": "format",
    "finite_number": "format",
}
# All that a client may be told. Stable: programs rely on them.
ErrorCode = Literal[
    "required",
    "type",
    "too_short",
    "too_long",
    "too_small",
    "too_big",
    "pattern",
    "enum",
    "format",
    "unknown_field",
    "read_only",
    "immutable",
    "not_found",
    "duplicate",
    "invalid_cursor",
    "conflict",
    "too_deep",
]
_OWN_CODES = frozenset({"type", "format", "too_small", "too_big", "read_only", "duplicate"})


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field: `field` is its path (`tags[0]`), `""` the whole body."""

    field: str
    code: str
    message: str


class ApiError(Exception):
    """Ends the request with `status` and the error body."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors
        self.headers = headers


class FieldErrorBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    field: str
    code: ErrorCode
    message: str


class ErrorBody(BaseModel):
    """The body of every response from 400 up; a 422 says more."""

    model_config = ConfigDict(extra="forbid")

    detail: str
    status_code: int = Field(alias="statusCode")
    request_id: str = Field(alias="requestId")


class ValidationErrorBody(ErrorBody):
    """The body of a 422: all that is wrong, at once."""

    errors: list[FieldErrorBody]


def invalid(field: str, code: str, message: str) -> ApiError:
    """A 422 about a single field."""
    return ApiError(422, "The request is not valid", errors=[FieldError(field, code, message)])


def error_response(request_id: str, error: ApiError) -> Response:
    """Render the error body. Escapes non-ASCII: a field's name may hold what UTF-8 cannot."""
    body: dict[str, Any] = {
        "detail": error.detail,
        "statusCode": error.status,
        "requestId": request_id,
    }
    if error.status == HTTPStatus.UNPROCESSABLE_ENTITY:
        body["errors"] = [
            {"field": item.field, "code": item.code, "message": item.message}
            for item in error.errors
        ]
    return Response(
        json.dumps(body), error.status, dict(error.headers or {}), media_type="application/json"
    )


def install_error_handlers(app: FastAPI) -> None:
    """Give every error that reaches the application its body."""
    app.exception_handler(ApiError)(_on_api_error)
    app.exception_handler(RequestValidationError)(_on_validation_error)
    app.exception_handler(HTTPException)(on_http_exception)


async def _on_api_error(request: Request, error: ApiError) -> Response:
    return error_response(request.state.request_id, error)


async def _on_validation_error(request: Request, error: RequestValidationError) -> Response:
    failures = error.errors()
    if any(failure["loc"][0] == "path" for failure in failures):
        # An id that cannot be one is simply not there.
        return error_response(request.state.request_id, ApiError(404, "Not found"))
    errors = [_field_error(failure) for failure in failures]
    rejected = ApiError(422, "The request is not valid", errors=errors)
    return error_response(request.state.request_id, rejected)


async def on_http_exception(request: Request, error: HTTPException) -> Response:
    """The body of what Starlette and FastAPI refuse themselves."""
    detail = HTTPStatus(error.status_code).phrase.capitalize()
    return error_response(
        request.state.request_id, ApiError(error.status_code, detail, headers=error.headers)
    )


def _field_error(failure: Mapping[str, Any]) -> FieldError:
    kind = failure["type"]
    code = kind if kind in _OWN_CODES else _CODES.get(kind, "type")
    if code == "enum" and not isinstance(failure["input"], str):
        code = "type"
    place, *location = failure["loc"]
    # Of a query parameter the name alone: it has brackets of its own.
    field = str(location[0]) if place == "query" else _path(location)
    return FieldError(field, code, failure["msg"])


def _path(location: Sequence[str | int]) -> str:
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        else:
            path += f".{part}" if path else part
    return path
