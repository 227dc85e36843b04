from typing import Annotated

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    secret: SecretStr = Field(
        default=SecretStr("x"),
        alias="SECRET",
        description="Signs what has to be signed: jwt_secret: SecretStr",
    )
    url: Annotated[str, Field(validation_alias=AliasChoices("URL", "DATABASE_URL"))] = "sqlite:///x.db"
    """Where the rows are."""


settings: Settings = Settings()
