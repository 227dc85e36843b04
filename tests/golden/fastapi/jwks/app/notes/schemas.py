import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class NoteCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"title": "Title 1", "pinned": True}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    pinned: values.Boolean = False


class NoteUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    pinned: values.Boolean = ABSENT


class NoteRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    title: str
    pinned: bool
    created_at: sent.DateTime
    updated_at: sent.DateTime


class NoteQuery(ListParameters):
    """How a client wants the list."""

    pinned: values.QueryBoolean | None = None
    pinned__ne: values.QueryBoolean | None = Field(default=None, alias="pinned[ne]")
    pinned__in: (
        Annotated[list[values.QueryBoolean], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="pinned[in]")
    pinned__null: values.QueryBoolean | None = Field(default=None, alias="pinned[null]")


class NoteItem(ItemEnvelope[NoteRead]):
    """One of them."""


class NotePage(PageEnvelope[NoteRead]):
    """Some of them, and where the list goes on."""
