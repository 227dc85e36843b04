import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

ReviewInclude = Annotated[
    list[Literal["book"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class ReviewCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"text": "Text 1", "book_id": "0190a6f0-0000-7000-8000-000000000001"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    text: Annotated[str, Field(max_length=100_000), values.TEXT]
    book_id: values.Uuid


class ReviewUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Text 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    text: Annotated[str, Field(max_length=100_000), values.TEXT] = ABSENT
    book_id: values.Uuid = ABSENT


class ReviewRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    text: str
    book_id: uuid.UUID
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ReviewQuery(ListParameters):
    """How a client wants the list."""

    include: ReviewInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    book_id: values.Uuid | None = None
    book_id__ne: values.Uuid | None = Field(default=None, alias="book_id[ne]")
    book_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="book_id[in]")
    book_id__null: values.QueryBoolean | None = Field(default=None, alias="book_id[null]")


class ReviewItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: ReviewInclude | None = None


class ReviewItem(ItemEnvelope[ReviewRead]):
    """One of them."""
