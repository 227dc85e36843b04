"""How large a request's body may be."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.errors import ApiError, error_response

MAX_BODY_BYTES = 1024 * 1024


class BodyLimitMiddleware:
    """Answers 413 to a body over the limit, whether its length is declared or not.

    Starlette has such a middleware too, but it answers in plain text.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if _declared_length(scope) > MAX_BODY_BYTES:
            error = ApiError(413, "The body is larger than 1 MiB")
            await error_response(scope["state"]["request_id"], error)(scope, receive, send)
            return
        received = 0

        async def limited_receive() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MAX_BODY_BYTES:
                # FastAPI lets this one through while it reads the body, and no other.
                raise HTTPException(413)
            return message

        await self.app(scope, limited_receive, send)


def _declared_length(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else 0
