import uuid
from typing import Annotated

from pydantic import Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class PersonCreate(InputModel):
    """All that a client can set."""

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    person: Annotated[str, Field(min_length=1, max_length=50), values.TEXT]


class PersonUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    person: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = ABSENT


class PersonRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    person: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class PersonQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


PersonItem = ItemEnvelope[PersonRead]
PersonPage = PageEnvelope[PersonRead]
