from functools import lru_cache

from pydantic_settings import BaseSettings


class DatabaseSettings(BaseSettings):
    url: str = ""


class Settings(BaseSettings):
    title: str = "Shop"
    prefix: str = "/api"


@lru_cache
def get_settings() -> Settings:
    return Settings()
