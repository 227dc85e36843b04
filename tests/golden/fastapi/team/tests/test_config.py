from pathlib import Path

import pytest

from app.config import ConfigurationError, load_settings

SECRET = "0123456789abcdef0123456789abcdef"

VARIABLES = (
    "APP_ENV",
    "CORS_ORIGINS",
    "DATABASE_DIRECT_URL",
    "DATABASE_URL",
    "JWT_SECRET",
    "PORT",
    "RATE_LIMIT",
    "REDIS_URL",
    "TRUSTED_PROXIES",
)


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_a_secret_is_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JWT_SECRET", SECRET)
    settings = load_settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.database.is_embedded


@pytest.mark.parametrize("secret", [None, "", "short", "x" * 31, "change-me-" * 5])
def test_a_weak_secret_is_refused(secret: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if secret is not None:
        monkeypatch.setenv("JWT_SECRET", secret)
    with pytest.raises(ConfigurationError, match="JWT_SECRET"):
        load_settings()


def test_every_problem_is_told_at_once_and_no_value_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APP_ENV", "production")
    monkeypatch.setenv("PORT", "hunter2")
    monkeypatch.setenv("RATE_LIMIT", "hunter2")
    with pytest.raises(ConfigurationError) as refusal:
        load_settings()
    message = str(refusal.value)
    assert "\n" not in message
    assert "hunter2" not in message
    for name in ("DATABASE_URL", "JWT_SECRET", "PORT", "RATE_LIMIT"):
        assert name in message


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JWT_SECRET", SECRET)
    monkeypatch.setenv("CORS_ORIGINS", "https://a.example, https://b.example,")
    assert load_settings().cors_origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CORS_ORIGINS", "https://hunter2.example/"),
        ("REDIS_URL", "hunter2"),
        ("TRUSTED_PROXIES", "hunter2"),
    ],
)
def test_an_address_that_would_not_work_is_refused(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JWT_SECRET", SECRET)
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as refusal:
        load_settings()
    assert str(refusal.value).startswith(f"Cannot start: {name} ")
    assert "hunter2" not in str(refusal.value)
