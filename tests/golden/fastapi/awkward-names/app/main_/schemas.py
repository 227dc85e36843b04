import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class MainCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"main": 1}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    main: values.Integer


class MainUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"main": 2}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    main: values.Integer = ABSENT


class MainRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    main: int
    created_at: sent.DateTime
    updated_at: sent.DateTime


class MainQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class MainItem(ItemEnvelope[MainRead]):
    """One of them."""


class MainPage(PageEnvelope[MainRead]):
    """Some of them, and where the list goes on."""
