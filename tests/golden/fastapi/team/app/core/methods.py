"""What a path answers to: 405 with every method that it knows, and the same for OPTIONS."""

from fastapi import FastAPI, Request, Response
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.routing import Match

from app.core.errors import ApiError, error_response, on_http_exception


def install_method_handlers(app: FastAPI) -> None:
    """Replace FastAPI's answer, which names the methods of the first matching route alone."""
    app.exception_handler(405)(_on_method_not_allowed)


async def _on_method_not_allowed(request: Request, error: HTTPException) -> Response:
    methods = _methods_at(request)
    if not methods:
        return await on_http_exception(request, error)
    headers = {"Allow": ", ".join(methods)}
    if request.method == "OPTIONS":
        return Response(status_code=204, headers=headers)
    refused = ApiError(405, "Method not allowed", headers=headers)
    return error_response(request.state.request_id, refused)


def _methods_at(request: Request) -> list[str]:
    methods: set[str] = set()
    for context in iter_route_contexts(request.app.routes):
        match, _ = context.matches(request.scope)
        if match is not Match.NONE:
            methods |= context.methods or set()
    if "GET" in methods:
        methods |= {"HEAD"}
    return sorted(methods | {"OPTIONS"}) if methods else []
