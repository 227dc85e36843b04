import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class DraftCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"title": "Title 1", "slug": "slug-1"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=100), values.TEXT]
    slug: values.Slug | None = None


class DraftUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = ABSENT
    slug: values.Slug | None = None


class DraftRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    title: str
    slug: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class DraftQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    q: values.Text | None = None
    title: values.Text | None = None
    title__ne: values.Text | None = Field(default=None, alias="title[ne]")
    title__in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="title[in]")
    title__null: values.QueryBoolean | None = Field(default=None, alias="title[null]")


class DraftItem(ItemEnvelope[DraftRead]):
    """One of them."""


class DraftPage(PageEnvelope[DraftRead]):
    """Some of them, and where the list goes on."""
