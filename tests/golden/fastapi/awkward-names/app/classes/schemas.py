import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class ClassCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"class": "Class 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    class_: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = Field(alias="class")


class ClassUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"class": "Class 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    class_: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = Field(
        default=ABSENT, alias="class"
    )


class ClassRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    class_: str = Field(alias="class")
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ClassQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class ClassItem(ItemEnvelope[ClassRead]):
    """One of them."""


class ClassPage(PageEnvelope[ClassRead]):
    """Some of them, and where the list goes on."""
