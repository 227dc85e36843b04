from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
	"""What the service is told."""

	name: str = 'service'
	jwt_secret: SecretStr = SecretStr('')
	jwt_issuer: str | None = None

	class Config:
		env_file = '.env'


settings = Settings()
