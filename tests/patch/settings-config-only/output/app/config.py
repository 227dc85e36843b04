from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file='.env')
    jwt_secret: SecretStr
    jwt_audience: str | None = None

    @property
    def url(self):
        return 'x'
