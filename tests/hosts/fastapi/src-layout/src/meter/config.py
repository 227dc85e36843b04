from functools import lru_cache

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What the meter is told by its environment."""

    model_config = SettingsConfigDict(env_prefix="METER_", env_file=".env", extra="forbid")

    unit: str = Field(default="kWh", max_length=8)

    @field_validator("unit")
    @classmethod
    def has_no_blanks(cls, value: str) -> str:
        if " " in value:
            raise ValueError("has blanks")
        return value


@lru_cache
def get_settings() -> Settings:
    return Settings()
