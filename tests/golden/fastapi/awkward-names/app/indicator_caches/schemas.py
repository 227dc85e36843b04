import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import InputModel, OutputModel, PatchModel


class IndicatorCacheCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"indicator_cache": "Indicator cache 1"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    indicator_cache: Annotated[str, Field(max_length=255), values.TEXT] | None = None


class IndicatorCacheUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"indicator_cache": "Indicator cache 2"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    indicator_cache: Annotated[str, Field(max_length=255), values.TEXT] | None = None


class IndicatorCacheRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    indicator_cache: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class IndicatorCacheQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class IndicatorCacheItem(ItemEnvelope[IndicatorCacheRead]):
    """One of them."""


class IndicatorCachePage(PageEnvelope[IndicatorCacheRead]):
    """Some of them, and where the list goes on."""
