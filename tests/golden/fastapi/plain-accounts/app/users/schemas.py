from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class UserCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"email": "email1@example.com", "password": "correct horse 1"}]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "roles"})

    email: values.Email = Field(description="What the user logs in with")
    password: Annotated[str, Field(min_length=8, max_length=128), values.TEXT]


class UserUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    read_only = frozenset({"id", "createdAt", "updatedAt", "roles", "password"})

    email: values.Email = Field(default=ABSENT, description="What the user logs in with")


class UserRead(OutputModel):
    """What a client is sent."""

    id: int
    email: str = Field(description="What the user logs in with")
    roles: list[str] = Field(description="What the user may do")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


UserItem = UserRead
