from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    jwt_audience = None
    jwt_secret: "SecretStr"
