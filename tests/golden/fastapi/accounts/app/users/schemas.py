import uuid
from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.users.models import UserLanguage, UserRoles


class UserCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "email": "email1@example.com",
                    "password": "correct horse 1",
                    "display_name": "Display name 1",
                    "handle": "handle-1",
                    "bio": "Bio 1",
                    "language": "en",
                    "recovery_hint": "Recovery hint 1",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "roles", "strikes"})

    email: values.Email = Field(description="What the user logs in with")
    password: Annotated[str, Field(min_length=8, max_length=128), values.TEXT]
    display_name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]
    handle: values.Slug
    bio: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    language: UserLanguage = "en"
    recovery_hint: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] | None = None


class UserUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"display_name": "Display name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "roles", "strikes", "password"})

    email: values.Email = Field(default=ABSENT, description="What the user logs in with")
    display_name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT
    handle: values.Slug = ABSENT
    bio: Annotated[str, Field(max_length=100_000), values.TEXT] | None = None
    language: UserLanguage = ABSENT
    recovery_hint: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] | None = None


class UserRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    email: str = Field(description="What the user logs in with")
    roles: list[UserRoles] = Field(description="What the user may do")
    display_name: str
    handle: str
    bio: str | None
    language: UserLanguage
    strikes: int
    created_at: sent.DateTime
    updated_at: sent.DateTime


class UserQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(created_at|email)(,-?(created_at|email))*$")] | None = (
        None
    )
    q: values.Text | None = None
    email: values.Text | None = None
    email__ne: values.Text | None = Field(default=None, alias="email[ne]")
    email__in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="email[in]")
    email__null: values.QueryBoolean | None = Field(default=None, alias="email[null]")
    language: UserLanguage | None = None
    language__ne: UserLanguage | None = Field(default=None, alias="language[ne]")
    language__in: (
        Annotated[list[UserLanguage], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="language[in]")
    language__null: values.QueryBoolean | None = Field(default=None, alias="language[null]")


class UserItem(ItemEnvelope[UserRead]):
    """One of them."""


class UserPage(PageEnvelope[UserRead]):
    """Some of them, and where the list goes on."""
