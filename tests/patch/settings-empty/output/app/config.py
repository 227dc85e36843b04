from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    pass
    jwt_secret: SecretStr
    jwt_audience: str | None = None
