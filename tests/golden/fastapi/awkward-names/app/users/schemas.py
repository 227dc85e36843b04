import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class UserCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"user": "User 1", "email": "email1@example.com"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    user: Annotated[str, Field(min_length=1, max_length=50), values.TEXT]
    email: values.Email | None = None


class UserUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"user": "User 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    user: Annotated[str, Field(min_length=1, max_length=50), values.TEXT] = ABSENT
    email: values.Email | None = None


class UserRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    user: str
    email: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class UserQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class UserItem(ItemEnvelope[UserRead]):
    """One of them."""


class UserPage(PageEnvelope[UserRead]):
    """Some of them, and where the list goes on."""
