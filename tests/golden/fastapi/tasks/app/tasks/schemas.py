import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.decimals import Exact
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.tasks.models import TaskPriority

TaskInclude = Annotated[
    list[Literal["project", "labels"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class TaskCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Title 1",
                    "notes": "Notes 1",
                    "done": True,
                    "priority": "low",
                    "due_date": "2030-01-01",
                    "estimate": "1.00",
                    "tags": ["Tag 1", "Tag 2"],
                    "project_id": "0190a6f0-0000-7000-8000-000000000001",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    notes: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    done: values.Boolean = False
    priority: TaskPriority = "medium"
    due_date: values.Date | None = None
    estimate: Annotated[Decimal, Exact(6, 2)] | None = None
    tags: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=40), values.TEXT]], Field(max_length=100)
    ] = Field(default_factory=list)
    project_id: values.Uuid | None = None
    label_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = Field(
        default_factory=list
    )


class TaskUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    notes: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    done: values.Boolean = ABSENT
    priority: TaskPriority = ABSENT
    due_date: values.Date | None = None
    estimate: Annotated[Decimal, Exact(6, 2)] | None = None
    tags: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=40), values.TEXT]], Field(max_length=100)
    ] = ABSENT
    project_id: values.Uuid | None = None
    label_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = ABSENT


class TaskRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    title: str
    notes: str | None
    done: bool
    priority: TaskPriority
    due_date: dt.date | None
    estimate: sent.ExactDecimal | None
    tags: list[str]
    project_id: uuid.UUID | None
    label_ids: list[uuid.UUID]
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TaskQuery(ListParameters):
    """How a client wants the list."""

    include: TaskInclude | None = None
    sort: (
        Annotated[
            str, Field(pattern="^-?(created_at|due_date|title)(,-?(created_at|due_date|title))*$")
        ]
        | None
    ) = None
    q: values.Text | None = None
    done: values.QueryBoolean | None = None
    done__ne: values.QueryBoolean | None = Field(default=None, alias="done[ne]")
    done__in: (
        Annotated[list[values.QueryBoolean], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="done[in]")
    done__null: values.QueryBoolean | None = Field(default=None, alias="done[null]")
    priority: TaskPriority | None = None
    priority__ne: TaskPriority | None = Field(default=None, alias="priority[ne]")
    priority__in: (
        Annotated[list[TaskPriority], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="priority[in]")
    priority__null: values.QueryBoolean | None = Field(default=None, alias="priority[null]")
    due_date: values.Date | None = None
    due_date__ne: values.Date | None = Field(default=None, alias="due_date[ne]")
    due_date__gt: values.Date | None = Field(default=None, alias="due_date[gt]")
    due_date__gte: values.Date | None = Field(default=None, alias="due_date[gte]")
    due_date__lt: values.Date | None = Field(default=None, alias="due_date[lt]")
    due_date__lte: values.Date | None = Field(default=None, alias="due_date[lte]")
    due_date__in: (
        Annotated[list[values.Date], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="due_date[in]")
    due_date__null: values.QueryBoolean | None = Field(default=None, alias="due_date[null]")
    estimate: Annotated[Decimal, Exact(6, 2)] | None = None
    estimate__ne: Annotated[Decimal, Exact(6, 2)] | None = Field(default=None, alias="estimate[ne]")
    estimate__gt: Annotated[Decimal, Exact(6, 2)] | None = Field(default=None, alias="estimate[gt]")
    estimate__gte: Annotated[Decimal, Exact(6, 2)] | None = Field(
        default=None, alias="estimate[gte]"
    )
    estimate__lt: Annotated[Decimal, Exact(6, 2)] | None = Field(default=None, alias="estimate[lt]")
    estimate__lte: Annotated[Decimal, Exact(6, 2)] | None = Field(
        default=None, alias="estimate[lte]"
    )
    estimate__in: (
        Annotated[
            list[Annotated[Decimal, Exact(6, 2)]], Field(max_length=100), values.COMMA_SEPARATED
        ]
        | None
    ) = Field(default=None, alias="estimate[in]")
    estimate__null: values.QueryBoolean | None = Field(default=None, alias="estimate[null]")
    project_id: values.Uuid | None = None
    project_id__ne: values.Uuid | None = Field(default=None, alias="project_id[ne]")
    project_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="project_id[in]")
    project_id__null: values.QueryBoolean | None = Field(default=None, alias="project_id[null]")
    label_ids: values.Uuid | None = None


class TaskItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: TaskInclude | None = None


class TaskItem(ItemEnvelope[TaskRead]):
    """One of them."""
