import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class ErrorCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"error": "Error 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    error: Annotated[str, Field(min_length=1, max_length=50), values.TEXT]


class ErrorUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"error": "Error 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    error: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = ABSENT


class ErrorRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    error: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ErrorQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class ErrorItem(ItemEnvelope[ErrorRead]):
    """One of them."""


class ErrorPage(PageEnvelope[ErrorRead]):
    """Some of them, and where the list goes on."""
