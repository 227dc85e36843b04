from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    API_V1_STR: str = "/api/v1"
    PROJECT_NAME: str
    ENVIRONMENT: str = "local"


settings = Settings()  # type: ignore
