import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class GenreCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]


class GenreUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT


class GenreRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    name: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class GenreQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class GenreItem(ItemEnvelope[GenreRead]):
    """One of them."""


class GenrePage(PageEnvelope[GenreRead]):
    """Some of them, and where the list goes on."""
