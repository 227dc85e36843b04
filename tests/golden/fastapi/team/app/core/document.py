"""The OpenAPI document, with what FastAPI does not find out by itself."""

from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from app.core.values import BIGINT_MAX, BIGINT_MIN, TEXT_PATTERN

DESCRIPTION = """\
Requests carry `Authorization: Bearer <JWT>`. What belongs to another user is not there: 404.

- A body is JSON (`application/json`) of at most 1 MiB, nested at most 64 levels deep. A key that is
  not known is refused, and nothing is coerced: `"5"` is no integer.
- A string holds neither NUL nor lone surrogates.
- A query parameter that is unknown, empty or given twice is refused; `HEAD` is answered as `GET`.
- Every error has the same body. Its `request_id`, also sent as `X-Request-ID`, is in the log.
"""

_REQUEST_ID = {
    "X-Request-ID": {
        "description": "The same as in the log; a request's own one is kept",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,128}$"},
    }
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "304 if the item still has this ETag",
    "schema": {"type": "string"},
}


def operation_id(route: APIRoute) -> str:
    """`listTasks` for `list_tasks`: generators of clients make it the name of a function."""
    first, *rest = filter(None, route.name.split("_"))
    return first + "".join(word.capitalize() for word in rest)


class DocumentedApi(FastAPI):
    """FastAPI whose document also says how parameters are spelled and what every response has."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            document = super().openapi()
            for path in document["paths"].values():
                for operation in path.values():
                    _complete(operation)
            _correct_integers(document)
        return super().openapi()


def _correct_integers(part: Any) -> None:
    """FastAPI makes bounds floating-point numbers, which are not exact beyond 2^53."""
    pending = [part]
    while pending:
        match pending.pop():
            case dict() as schema:
                if schema.get("type") == "integer":
                    for bound in schema.keys() & {"minimum", "maximum"}:
                        schema[bound] = min(max(int(schema[bound]), BIGINT_MIN), BIGINT_MAX)
                elif _is_big_integer(schema) and "default" in schema:
                    schema["default"] = str(schema["default"])
                pending.extend(schema.values())
            case list() as items:
                pending.extend(items)


def _is_big_integer(schema: dict[str, Any]) -> bool:
    return any(option.get("format") == "int64" for option in schema.get("anyOf", ()))


def _complete(operation: dict[str, Any]) -> None:
    for response in operation["responses"].values():
        response["headers"] = {**response.get("headers", {}), **_REQUEST_ID}
    if "304" in operation["responses"]:
        operation["parameters"] = [*operation.get("parameters", ()), _IF_NONE_MATCH]
    for parameter in operation.get("parameters", ()):
        _complete_parameter(parameter)


def _complete_parameter(parameter: dict[str, Any]) -> None:
    schema = parameter["schema"]
    # None is how Python says that it was left out; nobody can send it.
    options = [option for option in schema.pop("anyOf", ()) if option != {"type": "null"}]
    schema.update(options[0] if len(options) == 1 else {"anyOf": options} if options else {})
    if parameter["in"] != "query":
        return
    if schema.get("type") == "array":
        # `?field[in]=a,b`
        parameter |= {"style": "form", "explode": False}
        schema |= {"minItems": 1, "items": _one_of_several(schema["items"])}
    elif schema.get("type") == "string":
        schema.setdefault("minLength", 1)


def _one_of_several(schema: dict[str, Any]) -> dict[str, Any]:
    """What can stand between two commas."""
    if schema.get("pattern") == TEXT_PATTERN:
        return {**schema, "minLength": 1, "pattern": r"^[^\x00,]*$"}
    return schema
