import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

NoticeInclude = Annotated[
    list[Literal["book"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class NoticeCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"text": "Text 1", "book_id": "0190a6f0-0000-7000-8000-000000000001"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    text: Annotated[str, Field(min_length=1, max_length=500), values.TEXT]
    book_id: values.Uuid | None = None


class NoticeUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Text 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    text: Annotated[str, Field(min_length=1, max_length=500), values.TEXT] = ABSENT
    book_id: values.Uuid | None = None


class NoticeRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    text: str
    book_id: uuid.UUID | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class NoticeQuery(ListParameters):
    """How a client wants the list."""

    include: NoticeInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class NoticeItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: NoticeInclude | None = None


class NoticeItem(ItemEnvelope[NoticeRead]):
    """One of them."""
