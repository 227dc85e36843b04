from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    debug: bool = False


class Settings(Settings):
    other: bool = False
