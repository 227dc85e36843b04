"""What clients send to log in, and what they get."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

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
        json_schema_extra={"examples": [{"refreshToken": "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e"}]}
    )

    refresh_token: _Token = Field(alias="refreshToken")


class PasswordChange(InputModel):
    """The password that the caller has, and the one to have from now on."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"currentPassword": "correct horse", "newPassword": "battery staple"}]
        }
    )

    current_password: _Password = Field(alias="currentPassword")
    new_password: _NewPassword = Field(alias="newPassword")


class Tokens(OutputModel):
    """`accessToken` is what requests carry, for as many seconds as `expiresIn` says."""

    access_token: str = Field(alias="accessToken")
    refresh_token: str = Field(alias="refreshToken")
    token_type: Literal["bearer"] = Field(alias="tokenType")
    expires_in: int = Field(alias="expiresIn")


TokensItem = Tokens
