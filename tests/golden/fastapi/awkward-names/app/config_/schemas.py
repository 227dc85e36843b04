import uuid
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import InputModel, OutputModel, PatchModel


class ConfigCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"config": {"config": 1}}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    config: values.Json | None = None


class ConfigUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"config": {"config": 2}}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    config: values.Json | None = None


class ConfigRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    config: Any | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ConfigQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class ConfigItem(ItemEnvelope[ConfigRead]):
    """One of them."""


class ConfigPage(PageEnvelope[ConfigRead]):
    """Some of them, and where the list goes on."""
