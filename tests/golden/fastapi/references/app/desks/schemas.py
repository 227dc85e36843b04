import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

DeskInclude = Annotated[
    list[Literal["keeper"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class DeskCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"number": 1}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    number: Annotated[StrictInt, Field(ge=1, le=500), values.WHOLE]
    keeper_id: values.Uuid | None = None


class DeskUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"number": 2}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    number: Annotated[StrictInt, Field(ge=1, le=500), values.WHOLE] = ABSENT
    keeper_id: values.Uuid | None = None


class DeskRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    number: int
    keeper_id: uuid.UUID | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class DeskQuery(ListParameters):
    """How a client wants the list."""

    include: DeskInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class DeskItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: DeskInclude | None = None


class DeskItem(ItemEnvelope[DeskRead]):
    """One of them."""
