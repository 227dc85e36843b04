import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import InputModel, OutputModel

CommentInclude = Annotated[
    list[Literal["post", "answers"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class CommentCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"post_id": "0190a6f0-0000-7000-8000-000000000001", "text": "Text 1"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    post_id: values.Uuid
    answers_id: values.Uuid | None = None
    text: Annotated[str, Field(min_length=1, max_length=2000), values.TEXT]


class CommentRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    post_id: uuid.UUID
    answers_id: uuid.UUID | None
    text: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class CommentQuery(ListParameters):
    """How a client wants the list."""

    include: CommentInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    post_id: values.Uuid | None = None
    post_id__ne: values.Uuid | None = Field(default=None, alias="post_id[ne]")
    post_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="post_id[in]")
    post_id__null: values.QueryBoolean | None = Field(default=None, alias="post_id[null]")
    answers_id: values.Uuid | None = None
    answers_id__ne: values.Uuid | None = Field(default=None, alias="answers_id[ne]")
    answers_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="answers_id[in]")
    answers_id__null: values.QueryBoolean | None = Field(default=None, alias="answers_id[null]")


class CommentItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: CommentInclude | None = None


class CommentItem(ItemEnvelope[CommentRead]):
    """One of them."""
