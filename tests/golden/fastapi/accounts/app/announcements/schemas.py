import datetime as dt
import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class AnnouncementCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"title": "Title 1", "text": "Text 1", "published_on": "2030-01-01"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    text: Annotated[str, Field(max_length=100_000), values.TEXT]
    published_on: values.Date | None = None


class AnnouncementUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    text: Annotated[str, Field(max_length=100_000), values.TEXT] = ABSENT
    published_on: values.Date | None = None


class AnnouncementRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    title: str
    text: str
    published_on: dt.date | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class AnnouncementQuery(ListParameters):
    """How a client wants the list."""

    sort: (
        Annotated[
            str, Field(pattern="^-?(created_at|published_on)(,-?(created_at|published_on))*$")
        ]
        | None
    ) = None


class AnnouncementItem(ItemEnvelope[AnnouncementRead]):
    """One of them."""


class AnnouncementPage(PageEnvelope[AnnouncementRead]):
    """Some of them, and where the list goes on."""
