from functools import lru_cache

from pydantic import Field, field_validator
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """jwt_secret: SecretStr"""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str
    debug: bool = Field(
        default=False,  # not in production
    )
    """Says more."""
    jwt_secret: SecretStr
    jwt_audience: str | None = None

    @field_validator("database_url")
    @classmethod
    def check(cls, value: str) -> str:
        jwt_secret: str = value
        return jwt_secret

    class Config:
        jwt_secret: str = ""


@lru_cache
def get_settings() -> Settings:
    return Settings()
