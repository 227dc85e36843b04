"""Fields that keep the value an item was created with."""

from pydantic import BaseModel

from app.core.errors import ApiError, FieldError


def check_immutable(current: BaseModel, sent: BaseModel, names: frozenset[str]) -> None:
    """Refuse a change of a field that never changes. Sending the value that it has is no change."""
    errors = [
        FieldError(_key(sent, name), "immutable", "This field cannot be changed")
        for name in sorted(names & sent.model_fields_set)
        if getattr(sent, name) != getattr(current, name, None)
    ]
    if errors:
        raise ApiError(422, "The request is not valid", errors=errors)


def _key(model: BaseModel, name: str) -> str:
    field = type(model).model_fields.get(name)
    return (field and field.alias) or name
