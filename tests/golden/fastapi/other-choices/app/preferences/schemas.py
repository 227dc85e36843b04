from typing import Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.schemas import InputModel, OutputModel


class PreferenceCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "name-1", "value": {"value": 1}}]}
    )

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    name: values.Slug
    value: values.Json | None = None


class PreferenceRead(OutputModel):
    """What a client is sent."""

    id: int
    name: str
    value: Any | None
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


PreferenceItem = PreferenceRead
