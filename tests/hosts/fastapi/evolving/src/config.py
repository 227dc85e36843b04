from pydantic import PostgresDsn
from pydantic_settings import BaseSettings


class Config(BaseSettings):
    DATABASE_URL: PostgresDsn = PostgresDsn("postgresql://postgres@localhost:5432/blog")
    ENVIRONMENT: str = "LOCAL"
    APP_VERSION: str = "1"

    @property
    def async_database_url(self) -> str:
        return str(self.DATABASE_URL).replace("postgresql://", "postgresql+psycopg://", 1)


settings = Config()
