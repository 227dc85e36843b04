import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class ProfileCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=100), values.TEXT]


class ProfileUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = ABSENT


class ProfileRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    name: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ProfileQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    name: values.Text | None = None
    name__ne: values.Text | None = Field(default=None, alias="name[ne]")
    name__in: Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="name[in]")
    )
    name__null: values.QueryBoolean | None = Field(default=None, alias="name[null]")


class ProfileItem(ItemEnvelope[ProfileRead]):
    """One of them."""


class ProfilePage(PageEnvelope[ProfileRead]):
    """Some of them, and where the list goes on."""
