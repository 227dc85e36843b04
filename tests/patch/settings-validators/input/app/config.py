from typing import Self

from pydantic import PostgresDsn, computed_field, field_validator, model_validator
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    host: str = "localhost"
    port: int = 5432

    @field_validator("host")
    @classmethod
    def lower(cls, value: str) -> str:
        return value.lower()

    password: str = "changethis"

    @computed_field
    @property
    def database_url(self) -> PostgresDsn:
        return PostgresDsn.build(scheme="postgresql", host=self.host, port=self.port)

    @model_validator(mode="after")
    def refuse_default(self) -> Self:
        if self.password == "changethis":
            raise ValueError("change the password")
        return self


settings = Settings()  # type: ignore[call-arg]
