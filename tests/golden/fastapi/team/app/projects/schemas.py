import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

ProjectInclude = Annotated[
    list[Literal["reviewer", "members"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class ProjectCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"name": "Name 1", "reviewer_id": "0190a6f0-0000-7000-8000-000000000001"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT]
    reviewer_id: values.Uuid | None = None
    member_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = Field(
        default_factory=list
    )


class ProjectUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT] = ABSENT
    reviewer_id: values.Uuid | None = None
    member_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = ABSENT


class ProjectRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: uuid.UUID
    name: str
    reviewer_id: uuid.UUID | None
    member_ids: list[uuid.UUID]
    created_at: sent.DateTime
    updated_at: sent.DateTime


class ProjectQuery(ListParameters):
    """How a client wants the list."""

    include: ProjectInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None
    reviewer_id: values.Uuid | None = None
    reviewer_id__ne: values.Uuid | None = Field(default=None, alias="reviewer_id[ne]")
    reviewer_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="reviewer_id[in]")
    reviewer_id__null: values.QueryBoolean | None = Field(default=None, alias="reviewer_id[null]")
    member_ids: values.Uuid | None = None


class ProjectItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: ProjectInclude | None = None


class ProjectItem(ItemEnvelope[ProjectRead]):
    """One of them."""
