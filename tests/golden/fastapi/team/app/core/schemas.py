"""Base models of what clients send, and of what they are sent."""

from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema


class InputModel(BaseModel):
    """Refuses what it does not know: nothing is silently dropped, nothing is mass-assigned."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())

    # Keys that a client may know from a response, but never sends.
    read_only: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="wrap")
    @classmethod
    def _name_read_only(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Tell a key that only the server sets from one that does not exist."""
        try:
            return handler(data)
        except ValidationError as error:
            errors = [cls._line(failure) for failure in error.errors(include_url=False)]
            raise ValidationError.from_exception_data(error.title, errors) from None

    @classmethod
    def _line(cls, failure: Any) -> InitErrorDetails:
        kind, location = failure["type"], failure["loc"]
        if kind == "extra_forbidden" and location[0] in cls.read_only:
            kind, message = "read_only", "Only the server sets this field"
        else:
            message = failure["msg"].replace("{", "{{").replace("}", "}}")
        return InitErrorDetails(
            type=PydanticCustomError(kind, message), loc=location, input=failure["input"]
        )


# The default of a field that may be absent though it is never null. Only `changes` tells.
ABSENT: Any = None


class PatchModel(InputModel):
    """Any of its fields may be absent: what counts is in `changes`."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        json_schema = handler.resolve_ref_schema(handler(schema))
        for field in json_schema.get("properties", {}).values():
            field.pop("default", None)
        return json_schema

    def changes(self) -> dict[str, Any]:
        """The fields that were sent, with their values."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class OutputModel(BaseModel):
    """Reads a row by the names of its fields, and is sent by their aliases."""

    model_config = ConfigDict(
        validate_by_name=True, serialize_by_alias=True, protected_namespaces=()
    )
