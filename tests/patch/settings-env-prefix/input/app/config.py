from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_file=".env", extra="forbid")

    name: str = "app"  # shown in the title
    debug: bool = False


@lru_cache
def get_settings() -> Settings:
    return Settings()
