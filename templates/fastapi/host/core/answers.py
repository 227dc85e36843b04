"""How the routes of the resources answer, whatever the application around them does.

Nothing here touches other routes: what a whole application would have as middleware and as
exception handlers is done around each handler.
"""

import logging
import re
from collections.abc import Awaitable, Callable, Coroutine
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from app.core.errors import ApiError, error_response, on_http_exception, on_validation_error

MAX_BODY_BYTES = 1024 * 1024

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")
_SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}

_logger = logging.getLogger(__name__)

Handler = Callable[[Request], Awaitable[Response]]


def answering(handle: Handler) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """`handle` with one error body for every failure, and the headers of every response."""

    async def answer(request: Request) -> Response:
        request = Request({**request.scope}, request.receive)
        request_id = _request_id(request)
        request.state.request_id = request_id
        response = await _answer(handle, request, request_id)
        response.headers.update({**_SECURITY_HEADERS, "X-Request-ID": request_id})
        if response.status_code == HTTPStatus.NO_CONTENT:
            # FastAPI names the type of a body that is not there.
            del response.headers["Content-Type"]
        if response.status_code == HTTPStatus.UNAUTHORIZED:
            response.headers.setdefault("WWW-Authenticate", "Bearer")
        return response

    return answer


async def _answer(handle: Handler, request: Request, request_id: str) -> Response:
    try:
        return await handle(request)
    except ApiError as error:
        return error_response(request_id, error)
    except RequestValidationError as error:
        return await on_validation_error(request, error)
    except HTTPException as error:
        return await on_http_exception(request, error)
    except ClientDisconnect:
        # Gone before its request was complete: nobody is left to answer.
        raise
    except Exception:
        _logger.exception("Unforeseen error", extra={"request_id": request_id})
        return error_response(request_id, ApiError(500, "Internal server error"))


def _request_id(request: Request) -> str:
    given = request.headers.get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else uuid4().hex


def limited_receive(request: Request) -> Receive:
    """What gives the body of `request`: 413 if it is over the limit, declared or not."""
    receive = request.receive
    declared = request.headers.get("content-length", "")
    received = int(declared) if declared.isdecimal() and int(declared) > MAX_BODY_BYTES else 0

    async def limited() -> Message:
        nonlocal received
        if received <= MAX_BODY_BYTES:
            message = await receive()
            received += len(message.get("body", b""))
        if received > MAX_BODY_BYTES:
            raise ApiError(413, "The body is larger than 1 MiB")
        return message

    return limited
