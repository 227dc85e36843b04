from pydantic_settings import BaseSettings


class SecretStr(str): ...


class Settings(BaseSettings):
    name: str = "x"; other: int = 1
