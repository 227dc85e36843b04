import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

KeeperInclude = Annotated[
    list[Literal["desk"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class KeeperCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"name": "Name 1", "desk_id": "0190a6f0-0000-7000-8000-000000000001"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]
    desk_id: values.Uuid


class KeeperUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT
    desk_id: values.Uuid = ABSENT


class KeeperRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    name: str
    desk_id: uuid.UUID
    created_at: sent.DateTime
    updated_at: sent.DateTime


class KeeperQuery(ListParameters):
    """How a client wants the list."""

    include: KeeperInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class KeeperItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: KeeperInclude | None = None


class KeeperItem(ItemEnvelope[KeeperRead]):
    """One of them."""
