"""One line a request."""

import logging
import time

from fastapi.routing import iter_route_contexts
from starlette.types import Scope

_logger = logging.getLogger("app.requests")


class RequestLog:
    """Writes who asked for what and how it went; never a token, a query string or a body."""

    def __init__(self) -> None:
        self._templates: dict[int, str] = {}

    def write(self, scope: Scope, *, method: str, status: int, started: float) -> None:
        """Log the request of `scope`; `started` is when it came, by `time.perf_counter()`."""
        caller = scope["state"].get("caller")
        route = self._route_template(scope)
        fields = {
            "request_id": scope["state"]["request_id"],
            "method": method,
            "route": route,
            "status": status,
            "duration_ms": round((time.perf_counter() - started) * 1000, 1),
            "user_id": str(caller.id) if caller else None,
        }
        _logger.info("%s %s %d", method, route or "-", status, extra={"fields": fields})

    def _route_template(self, scope: Scope) -> str | None:
        """`/api/v1/tasks/{task_id}`, so that lines can be grouped; None where no route matched."""
        if "route" not in scope:
            return None
        if not self._templates:
            # A route itself does not know the prefix that it was included with.
            self._templates = {
                id(context.original_route): context.path or ""
                for context in iter_route_contexts(scope["app"].routes)
            }
        return self._templates.get(id(scope["route"]))
