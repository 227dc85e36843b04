from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    """Where everything is."""

    jwt_secret: SecretStr
    jwt_audience: str | None = None

    @property
    def url(self):
        return "x"
