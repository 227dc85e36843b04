import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class SessionCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"session": "0190a6f0-0000-7000-8000-000000000001"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    session: values.Uuid


class SessionUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"session": "0190a6f0-0000-7000-8000-000000000002"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    session: values.Uuid = ABSENT


class SessionRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    session: uuid.UUID
    created_at: sent.DateTime
    updated_at: sent.DateTime


class SessionQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class SessionItem(ItemEnvelope[SessionRead]):
    """One of them."""


class SessionPage(PageEnvelope[SessionRead]):
    """Some of them, and where the list goes on."""
