"""What happens around every request. Plain ASGI: nothing is buffered, no task is started."""

import asyncio
import logging
import re
import time
from http import HTTPStatus
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.errors import ApiError, error_response
from app.core.request_log import RequestLog

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")
_SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}
_HSTS = {"Strict-Transport-Security": "max-age=31536000"}

_logger = logging.getLogger(__name__)


class RequestMiddleware:
    """Names the request, logs it, and sets the headers that every response has."""

    def __init__(self, app: ASGIApp, is_production: bool) -> None:
        self.app = app
        self.log = RequestLog()
        self.headers = _SECURITY_HEADERS | (_HSTS if is_production else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        method = scope["method"]
        request_id = _request_id(scope)
        # A state of its own: the server's is shared by all requests of a connection.
        scope["state"] = {**scope.get("state", {}), "request_id": request_id}
        # HEAD is answered as GET; the body is dropped below.
        inner = {**scope, "method": "GET"} if method == "HEAD" else scope
        # What stands if the client is gone before it is answered.
        status = 499

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.update({**self.headers, "X-Request-ID": request_id})
                if status == HTTPStatus.NO_CONTENT:
                    # FastAPI names the type of a body that is not there.
                    del headers["Content-Type"]
            elif method == "HEAD" and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        try:
            await self.app(inner, receive, send_with_headers)
        finally:
            self.log.write(inner, method=method, status=status, started=started)


def _request_id(scope: Scope) -> str:
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else uuid4().hex


class CrashMiddleware:
    """Answers 500 to what nobody foresaw, and 503 to what the server stops before it is done.

    Inside CORS, so that a browser can read the answer.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        has_started = False

        async def watched_send(message: Message) -> None:
            nonlocal has_started
            has_started = True
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except ClientDisconnect:
            # Gone before its request was complete: nobody is left to answer.
            return
        except asyncio.CancelledError:
            # The server stops, and has waited long enough for this one.
            if has_started:
                raise
            error = ApiError(503, "The server is stopping", headers={"Retry-After": "5"})
            await error_response(scope["state"]["request_id"], error)(scope, receive, send)
        except Exception:
            request_id = scope["state"]["request_id"]
            _logger.exception("Unforeseen error", extra={"fields": {"request_id": request_id}})
            if has_started:
                # Too late for another answer: the server has to break the connection off.
                raise
            error = ApiError(500, "Internal server error")
            await error_response(request_id, error)(scope, receive, send)
