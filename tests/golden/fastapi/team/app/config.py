"""The configuration: environment variables, and in development a `.env` file."""

import os
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from app.core.addresses import check_origins, check_proxies, check_redis_url
from app.core.rate_limit import RateLimit, parse_rate_limit
from app.db.url import DatabaseUrl, direct_url, parse_database_url

EMBEDDED_DATABASE_URL = "sqlite:///.data/app.db"
MIN_SECRET_BYTES = 32

_PLACEHOLDERS = ("changeme", "placeholder", "replaceme", "yoursecret", "yourjwtsecret")


def _split(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(item.strip() for item in value.split(",") if item.strip())
    return value


def _check_database_url(value: SecretStr) -> SecretStr:
    parse_database_url(value.get_secret_value())
    return value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


CommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
SecretUrl = Annotated[SecretStr, AfterValidator(_check_database_url)]


class DatabaseSettings(BaseSettings):
    """What a migration needs; serving needs more, see `Settings`."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, validate_default=True)

    app_env: Annotated[Literal["development", "production"], BeforeValidator(_lower)] = (
        "development"
    )
    database_url: SecretUrl = SecretStr(EMBEDDED_DATABASE_URL)
    database_direct_url: SecretUrl | None = None
    database_pool_size: int = Field(default=10, ge=1, le=1000)

    @property
    def is_production(self) -> bool:
        return self.app_env == "production"

    @property
    def database(self) -> DatabaseUrl:
        return parse_database_url(self.database_url.get_secret_value())

    @property
    def direct_database(self) -> DatabaseUrl:
        """Where migrations run: past the pooler, if there is one."""
        if self.database_direct_url is None:
            return direct_url(self.database)
        return parse_database_url(self.database_direct_url.get_secret_value())

    @field_validator("database_url")
    @classmethod
    def _refuse_embedded_database_in_production(
        cls, value: SecretStr, info: ValidationInfo
    ) -> SecretStr:
        database = parse_database_url(value.get_secret_value())
        if info.data.get("app_env") == "production" and database.is_embedded:
            raise ValueError("must name a PostgreSQL database in production")
        return value


class Settings(DatabaseSettings):
    """Everything that serving needs."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    jwt_secret: SecretStr
    jwt_issuer: str | None = None
    jwt_audience: str | None = None
    cors_origins: Annotated[CommaSeparated, AfterValidator(check_origins)] = ()
    rate_limit: Annotated[RateLimit | None, NoDecode, BeforeValidator(parse_rate_limit)] = (
        RateLimit(100, 60)
    )
    redis_url: Annotated[SecretStr, AfterValidator(check_redis_url)] | None = None
    trusted_proxies: Annotated[CommaSeparated, AfterValidator(check_proxies)] = ()
    log_level: Annotated[
        Literal["debug", "info", "warning", "error", "critical"], BeforeValidator(_lower)
    ] = "info"

    @field_validator("jwt_secret")
    @classmethod
    def _refuse_weak_secret(cls, value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if len(secret.encode()) < MIN_SECRET_BYTES:
            raise ValueError(f"needs at least {MIN_SECRET_BYTES} bytes: openssl rand -base64 48")
        letters = "".join(filter(str.isalnum, secret.lower()))
        if any(placeholder in letters for placeholder in _PLACEHOLDERS):
            raise ValueError("is still a placeholder: openssl rand -base64 48")
        return value


S = TypeVar("S", bound=DatabaseSettings)


class ConfigurationError(Exception):
    """The environment does not allow the app to run; the message is one line for its operator."""


def load_settings() -> Settings:
    """Read the settings for serving. Raises ConfigurationError, with every problem at once."""
    return _load(Settings)


def load_database_settings() -> DatabaseSettings:
    """Read the settings for migrating. Raises ConfigurationError, with every problem at once."""
    return _load(DatabaseSettings)


def _load(kind: type[S]) -> S:
    in_production = os.environ.get("APP_ENV", "").lower() == "production"
    try:
        return kind(_env_file=None if in_production else ".env")
    except ValidationError as error:
        problems = "; ".join(_describe(problem) for problem in error.errors())
        raise ConfigurationError(f"Cannot start: {problems}") from None


def _describe(problem: Any) -> str:
    """Name the variable and the rule, never the value: it may be a secret."""
    message = problem["msg"].removeprefix("Value error, ").removeprefix("Input ")
    if problem["type"] == "missing":
        message = "is not set: openssl rand -base64 48"
    return f"{str(problem['loc'][0]).upper()} {message}"
