import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class TestCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"test": True}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    test: values.Boolean = True


class TestUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"test": False}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    test: values.Boolean = ABSENT


class TestRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    test: bool
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TestQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class TestItem(ItemEnvelope[TestRead]):
    """One of them."""


class TestPage(PageEnvelope[TestRead]):
    """Some of them, and where the list goes on."""
