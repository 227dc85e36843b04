from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    """Where everything is."""

    @property
    def url(self):
        return "x"
