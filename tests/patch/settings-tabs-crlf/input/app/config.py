from pydantic_settings import BaseSettings


class Settings(BaseSettings):
	"""What the service is told."""

	name: str = 'service'

	class Config:
		env_file = '.env'


settings = Settings()
