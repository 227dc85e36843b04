import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class NewsCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"news": "News 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    news: Annotated[str, Field(max_length=100_000), values.TEXT]


class NewsUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"news": "News 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    news: Annotated[str, Field(max_length=100_000), values.TEXT] = ABSENT


class NewsRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    news: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class NewsQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    q: values.Text | None = None


class NewsItem(ItemEnvelope[NewsRead]):
    """One of them."""


class NewsPage(PageEnvelope[NewsRead]):
    """Some of them, and where the list goes on."""
