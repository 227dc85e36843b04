from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

TopicInclude = Annotated[
    list[Literal["labels"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class TopicCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Name 1", "cursor": "correct horse 1"}]}
    )

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT]
    cursor_: Annotated[str, Field(min_length=8, max_length=128), values.TEXT] | None = Field(
        default=None, alias="cursor"
    )
    label_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default_factory=list, alias="labelIds")


class TopicReplace(TopicCreate):
    """The same, but what never changes may be left out."""

    cursor_: Annotated[str, Field(min_length=8, max_length=128), values.TEXT] | None = Field(
        default=None, alias="cursor"
    )


class TopicUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    name: Annotated[str, Field(min_length=1, max_length=40), values.TEXT] = ABSENT
    cursor_: Annotated[str, Field(min_length=8, max_length=128), values.TEXT] | None = Field(
        default=None, alias="cursor"
    )
    label_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default=ABSENT, alias="labelIds")


class TopicRead(OutputModel):
    """What a client is sent."""

    id: int
    name: str
    label_ids: list[int] = Field(alias="labelIds")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class TopicQuery(ListParameters):
    """How a client wants the list."""

    include: TopicInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(createdAt)(,-?(createdAt))*$")] | None = None


class TopicItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: TopicInclude | None = None


TopicItem = TopicRead
