from typing import Annotated

from pydantic import ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class TimeEntryCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"whatFor": "What for 1", "minutes": 1}]}
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    what_for: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = Field(
        alias="whatFor"
    )
    minutes: Annotated[StrictInt, Field(ge=1, le=1440), values.WHOLE]


class TimeEntryUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"whatFor": "What for 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    what_for: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = Field(
        default=ABSENT, alias="whatFor"
    )
    minutes: Annotated[StrictInt, Field(ge=1, le=1440), values.WHOLE] = ABSENT


class TimeEntryRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: int = Field(alias="userId")
    what_for: str = Field(alias="whatFor")
    minutes: int
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class TimeEntryQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(createdAt)(,-?(createdAt))*$")] | None = None


TimeEntryItem = TimeEntryRead


class TimeEntryPage(PageEnvelope[TimeEntryRead]):
    """Some of them, and where the list goes on."""
