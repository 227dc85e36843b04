import uuid
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class MetadataCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"metadata": {"metadata": 1}}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    metadata_: values.Json = Field(alias="metadata")


class MetadataUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"metadata": {"metadata": 2}}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    metadata_: values.Json = Field(default=ABSENT, alias="metadata")


class MetadataRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    metadata_: Any = Field(alias="metadata")
    created_at: sent.DateTime
    updated_at: sent.DateTime


class MetadataQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class MetadataItem(ItemEnvelope[MetadataRead]):
    """One of them."""


class MetadataPage(PageEnvelope[MetadataRead]):
    """Some of them, and where the list goes on."""
