from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    name: str = "shop"
    jwt_secret: SecretStr
    jwt_audience: str | None = None


settings = Settings()
