import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.users.models import UserRoles

UserInclude = Annotated[
    list[Literal["team"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class UserCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "email": "email1@example.com",
                    "password": "correct horse 1",
                    "display_name": "Display name 1",
                    "team_id": "0190a6f0-0000-7000-8000-000000000001",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "roles"})

    email: values.Email = Field(description="What the user logs in with")
    password: Annotated[str, Field(min_length=8, max_length=128), values.TEXT]
    display_name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT]
    team_id: values.Uuid


class UserUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"display_name": "Display name 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "roles", "password"})

    email: values.Email = Field(default=ABSENT, description="What the user logs in with")
    display_name: Annotated[str, Field(min_length=1, max_length=80), values.TEXT] = ABSENT
    team_id: values.Uuid = ABSENT


class UserRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    email: str = Field(description="What the user logs in with")
    roles: list[UserRoles] = Field(description="What the user may do")
    display_name: str
    team_id: uuid.UUID
    created_at: sent.DateTime
    updated_at: sent.DateTime


class UserQuery(ListParameters):
    """How a client wants the list."""

    include: UserInclude | None = None
    sort: (
        Annotated[
            str, Field(pattern="^-?(created_at|display_name)(,-?(created_at|display_name))*$")
        ]
        | None
    ) = None
    q: values.Text | None = None
    team_id: values.Uuid | None = None
    team_id__ne: values.Uuid | None = Field(default=None, alias="team_id[ne]")
    team_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="team_id[in]")
    team_id__null: values.QueryBoolean | None = Field(default=None, alias="team_id[null]")


class UserItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: UserInclude | None = None


class UserItem(ItemEnvelope[UserRead]):
    """One of them."""
