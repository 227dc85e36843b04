import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

TaskInclude = Annotated[
    list[Literal["project", "assignee"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class TaskCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Title 1",
                    "done": True,
                    "project_id": "0190a6f0-0000-7000-8000-000000000001",
                    "assignee_id": "0190a6f0-0000-7000-8000-000000000001",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    done: values.Boolean = False
    project_id: values.Uuid
    assignee_id: values.Uuid | None = None


class TaskUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    done: values.Boolean = ABSENT
    project_id: values.Uuid = ABSENT
    assignee_id: values.Uuid | None = None


class TaskRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: uuid.UUID
    title: str
    done: bool
    project_id: uuid.UUID
    assignee_id: uuid.UUID | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TaskQuery(ListParameters):
    """How a client wants the list."""

    include: TaskInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    q: values.Text | None = None
    done: values.QueryBoolean | None = None
    done__ne: values.QueryBoolean | None = Field(default=None, alias="done[ne]")
    done__in: (
        Annotated[list[values.QueryBoolean], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="done[in]")
    done__null: values.QueryBoolean | None = Field(default=None, alias="done[null]")
    project_id: values.Uuid | None = None
    project_id__ne: values.Uuid | None = Field(default=None, alias="project_id[ne]")
    project_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="project_id[in]")
    project_id__null: values.QueryBoolean | None = Field(default=None, alias="project_id[null]")
    assignee_id: values.Uuid | None = None
    assignee_id__ne: values.Uuid | None = Field(default=None, alias="assignee_id[ne]")
    assignee_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="assignee_id[in]")
    assignee_id__null: values.QueryBoolean | None = Field(default=None, alias="assignee_id[null]")


class TaskItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: TaskInclude | None = None


class TaskItem(ItemEnvelope[TaskRead]):
    """One of them."""
