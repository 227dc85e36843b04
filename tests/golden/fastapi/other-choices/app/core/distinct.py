"""Lists in which nothing comes twice."""

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema


class _Distinct:
    """Goes last in an `Annotated` list; names each repetition by its index."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(_check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


def _check(items: list[Any]) -> list[Any]:
    seen = set()
    repeated: list[InitErrorDetails] = []
    for index, item in enumerate(items):
        if item in seen:
            error = PydanticCustomError("duplicate", "This is in the list already")
            repeated.append(InitErrorDetails(type=error, loc=(index,), input=item))
        seen.add(item)
    if repeated:
        raise ValidationError.from_exception_data("list", repeated)
    return items


DISTINCT = _Distinct()
