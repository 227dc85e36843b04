from pydantic import SecretStr as pydantic_SecretStr
from pydantic_settings import BaseSettings


class SecretStr(str): ...


class Settings(BaseSettings):
    name: str = "x"; other: int = 1
    jwt_secret: pydantic_SecretStr
    jwt_audience: str | None = None
