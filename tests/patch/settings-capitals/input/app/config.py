from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    PROJECT_NAME: str
    SENTRY_DSN: str | None = None

    JWT_ISSUER: str = "https://example.com"


settings = Settings()