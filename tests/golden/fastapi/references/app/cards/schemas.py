import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

CardInclude = Annotated[
    list[Literal["desk"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class CardCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"desk_id": "0190a6f0-0000-7000-8000-000000000001", "holder": "Holder 1"}]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    desk_id: values.Uuid
    holder: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]


class CardUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"desk_id": "0190a6f0-0000-7000-8000-000000000002"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    desk_id: values.Uuid = ABSENT
    holder: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT


class CardRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    desk_id: uuid.UUID
    holder: str
    created_at: sent.DateTime
    updated_at: sent.DateTime


class CardQuery(ListParameters):
    """How a client wants the list."""

    include: CardInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class CardItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: CardInclude | None = None


class CardItem(ItemEnvelope[CardRead]):
    """One of them."""
