from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.labels.models import LabelColour


class LabelCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 1", "colour": "red"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT]
    colour: LabelColour | None = None


class LabelUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT] = ABSENT
    colour: LabelColour | None = None


class LabelRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: str = Field(alias="userId")
    name: str
    colour: LabelColour | None
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class LabelQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(createdAt)(,-?(createdAt))*$")] | None = None


LabelItem = LabelRead


class LabelPage(PageEnvelope[LabelRead]):
    """Some of them, and where the list goes on."""
