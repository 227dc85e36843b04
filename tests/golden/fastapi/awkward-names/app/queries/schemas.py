import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import InputModel, OutputModel, PatchModel


class QueryCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"query": "Query 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    query: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None


class QueryUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"query": "Query 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    query: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None


class QueryRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    query: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class QueryQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class QueryItem(ItemEnvelope[QueryRead]):
    """One of them."""


class QueryPage(PageEnvelope[QueryRead]):
    """Some of them, and where the list goes on."""
