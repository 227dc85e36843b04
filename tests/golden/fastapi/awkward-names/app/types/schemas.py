import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class TypeCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"type": "Type 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    type_: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = Field(alias="type")


class TypeUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"type": "Type 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    type_: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = Field(
        default=ABSENT, alias="type"
    )


class TypeRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    type_: str = Field(alias="type")
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TypeQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class TypeItem(ItemEnvelope[TypeRead]):
    """One of them."""


class TypePage(PageEnvelope[TypeRead]):
    """Some of them, and where the list goes on."""
