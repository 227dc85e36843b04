from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    PROJECT_NAME: str
    SENTRY_DSN: str | None = None

    JWT_ISSUER: str = "https://example.com"
    JWT_SECRET: SecretStr = SecretStr("")


settings = Settings()