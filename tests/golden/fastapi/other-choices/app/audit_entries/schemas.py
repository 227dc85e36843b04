from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import PageEnvelope
from app.core.schemas import InputModel, OutputModel


class AuditEntryCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"what": "What 1", "happenedAt": "2030-01-01T09:00:00.000Z"}]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    what: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    happened_at: values.DateTime = Field(alias="happenedAt")


class AuditEntryRead(OutputModel):
    """What a client is sent."""

    id: int
    what: str
    happened_at: sent.DateTime = Field(alias="happenedAt")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class AuditEntryQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(happenedAt)(,-?(happenedAt))*$")] | None = None


AuditEntryItem = AuditEntryRead


class AuditEntryPage(PageEnvelope[AuditEntryRead]):
    """Some of them, and where the list goes on."""
