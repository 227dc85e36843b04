import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

TeamInclude = Annotated[
    list[Literal["lead"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class TeamCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"name": "Name 1", "lead_id": "0190a6f0-0000-7000-8000-000000000001"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]
    lead_id: values.Uuid | None = None


class TeamUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT
    lead_id: values.Uuid | None = None


class TeamRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    name: str
    lead_id: uuid.UUID | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class TeamQuery(ListParameters):
    """How a client wants the list."""

    include: TeamInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class TeamItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: TeamInclude | None = None


class TeamItem(ItemEnvelope[TeamRead]):
    """One of them."""
