"""What clients send to log in, and what they get."""

from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints

from app.core.responses import ItemEnvelope
from app.core.schemas import InputModel, OutputModel
from app.core.values import TEXT, Email

_Password = Annotated[str, StringConstraints(max_length=128), TEXT]
_NewPassword = Annotated[str, StringConstraints(min_length=8, max_length=128), TEXT]
_Token = Annotated[str, StringConstraints(max_length=512), TEXT]


class Credentials(InputModel):
    """Who wants to log in."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"email": "ada@example.com", "password": "correct horse battery"}]
        }
    )

    email: Email
    password: _Password


class RefreshRequest(InputModel):
    """The refresh token that the latest login or refresh gave."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"refresh_token": "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e"}]}
    )

    refresh_token: _Token


class PasswordChange(InputModel):
    """The password that the caller has, and the one to have from now on."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"current_password": "correct horse", "new_password": "battery staple"}]
        }
    )

    current_password: _Password
    new_password: _NewPassword


class Tokens(OutputModel):
    """`access_token` is what requests carry, for as many seconds as `expires_in` says."""

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int


class TokensItem(ItemEnvelope[Tokens]):
    """What a login gives."""
