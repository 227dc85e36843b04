"""A start that is refused says why in one line, not in a traceback."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.config import ConfigurationError


class StartupMiddleware:
    """Tells the server of a ConfigurationError, raised while starting, by its message alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self.app(scope, receive, send)
            return
        failure: Message | None = None

        async def hold_failure(message: Message) -> None:
            nonlocal failure
            if message["type"] == "lifespan.startup.failed":
                failure = message
            else:
                await send(message)

        try:
            await self.app(scope, receive, hold_failure)
        except ConfigurationError as error:
            await send({"type": "lifespan.startup.failed", "message": str(error)})
        except BaseException:
            if failure is not None:
                await send(failure)
            raise
