import uuid
from typing import Annotated

from pydantic import Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class ClassCreate(InputModel):
    """All that a client can set."""

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    class_: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = Field(alias="class")


class ClassUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

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


ClassItem = ItemEnvelope[ClassRead]
ClassPage = PageEnvelope[ClassRead]
