import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class TagCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Name 1", "slug": "slug-1"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT]
    slug: values.Slug


class TagUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT] = ABSENT
    slug: values.Slug = ABSENT


class TagRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    name: str
    slug: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TagQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(name)(,-?(name))*$")] | None = None


class TagItem(ItemEnvelope[TagRead]):
    """One of them."""


class TagPage(PageEnvelope[TagRead]):
    """Some of them, and where the list goes on."""
