from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

TaskInclude = Annotated[
    list[Literal["project", "parent", "labels", "relatedTasks", "topics"]],
    Field(max_length=100),
    DISTINCT,
    values.COMMA_SEPARATED,
]


class TaskCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"title": "Title 1", "projectId": 1_000_001}]}
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    project_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="projectId")
    parent_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="parentId")
    label_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default_factory=list, alias="labelIds")
    related_task_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default_factory=list, alias="relatedTaskIds")
    topic_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default_factory=list, alias="topicIds", description="What it is about")


class TaskUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    project_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="projectId")
    parent_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="parentId")
    label_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default=ABSENT, alias="labelIds")
    related_task_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default=ABSENT, alias="relatedTaskIds")
    topic_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default=ABSENT, alias="topicIds", description="What it is about")


class TaskRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: str = Field(alias="userId")
    title: str
    project_id: int | None = Field(alias="projectId")
    parent_id: int | None = Field(alias="parentId")
    label_ids: list[int] = Field(alias="labelIds")
    related_task_ids: list[int] = Field(alias="relatedTaskIds")
    topic_ids: list[int] = Field(alias="topicIds", description="What it is about")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class TaskQuery(ListParameters):
    """How a client wants the list."""

    include: TaskInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(createdAt)(,-?(createdAt))*$")] | None = None
    project_id: values.QueryBigInteger | None = Field(default=None, alias="projectId")
    project_id__ne: values.QueryBigInteger | None = Field(default=None, alias="projectId[ne]")
    project_id__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="projectId[in]")
    project_id__null: values.QueryBoolean | None = Field(default=None, alias="projectId[null]")
    label_ids: values.QueryBigInteger | None = Field(default=None, alias="labelIds")
    related_task_ids: values.QueryBigInteger | None = Field(default=None, alias="relatedTaskIds")
    topic_ids: values.QueryBigInteger | None = Field(default=None, alias="topicIds")


class TaskItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: TaskInclude | None = None


TaskItem = TaskRead
