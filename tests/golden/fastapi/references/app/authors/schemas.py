import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

AuthorInclude = Annotated[
    list[Literal["mentor"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class AuthorCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 1"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT]
    mentor_id: values.Uuid | None = None


class AuthorUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT] = ABSENT
    mentor_id: values.Uuid | None = None


class AuthorRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    name: str
    mentor_id: uuid.UUID | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class AuthorQuery(ListParameters):
    """How a client wants the list."""

    include: AuthorInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class AuthorItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: AuthorInclude | None = None


class AuthorItem(ItemEnvelope[AuthorRead]):
    """One of them."""
