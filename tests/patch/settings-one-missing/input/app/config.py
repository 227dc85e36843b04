import pydantic_settings
from pydantic import SecretStr as Secret


class Settings(pydantic_settings.BaseSettings):
	jwt_secret: Secret = Secret("x")
