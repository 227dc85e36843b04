import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class LetterCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Text 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    text: Annotated[str, Field(min_length=1, max_length=100), values.TEXT]


class LetterUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Text 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    text: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = ABSENT


class LetterRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    text: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class LetterQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class LetterItem(ItemEnvelope[LetterRead]):
    """One of them."""


class LetterPage(PageEnvelope[LetterRead]):
    """Some of them, and where the list goes on."""
