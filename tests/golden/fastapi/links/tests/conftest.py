"""An application to call, on a database that is made for the test run.

That is a SQLite file, or a database of its own on the server that TEST_DATABASE_URL
(or DATABASE_URL) names.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import uuid4

import httpx2
import jwt
import pytest
from fastapi import FastAPI
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import URL, event, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from app.config import Settings
from app.core import passwords
from app.core.roles import ROLES_CLAIM
from app.core.security import USER_CLAIM
from app.db.base import metadata
from app.db.migrate import upgrade_to_head
from app.db.url import parse_database_url
from app.factory import create_app

SECRET = "a secret for tests, long enough for HS256"

Headers = dict[str, str]


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Hashes at their real cost would take most of the run."""
    cheap = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", cheap)
        yield


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty database, dropped when the run is over."""
    server = os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL")
    if not server:
        yield f"sqlite:///{tmp_path_factory.mktemp('data') / 'test.db'}"
        return
    name = f"test_{uuid4().hex}"
    url = parse_database_url(server).url
    asyncio.run(_execute(url, f"CREATE DATABASE {name}"))
    yield url.set(database=name).render_as_string(hide_password=False)
    asyncio.run(_execute(url, f"DROP DATABASE {name} WITH (FORCE)"))


async def _execute(url: URL, statement: str) -> None:
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


@pytest.fixture(scope="session")
def settings(database_url: str) -> Settings:
    """Settings of a migrated database, whatever the environment says."""
    settings = Settings.model_validate(
        {
            **{name: field.get_default() for name, field in Settings.model_fields.items()},
            "database_url": database_url,
            "jwt_secret": SECRET,
            "rate_limit": None,
            "cors_origins": ("https://app.example",),
        }
    )
    upgrade_to_head(settings)
    return settings


@pytest.fixture(scope="session")
async def started_app(settings: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def app(started_app: FastAPI) -> AsyncIterator[FastAPI]:
    """The application, which leaves its tables empty for the next test."""
    yield started_app
    async with started_app.state.database.engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            await connection.execute(table.delete())


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.fixture
def statements(app: FastAPI) -> Iterator[list[str]]:
    """What is sent to the database, as it is sent."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            sent.append(statement)

    engine = app.state.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def signed(claims: dict[str, Any]) -> str:
    """A token that the app takes for genuine."""
    return jwt.encode(claims, SECRET, "HS256")


@pytest.fixture
def token_for() -> Callable[..., str]:
    """`token_for("ada")` is a valid token of that user; keyword arguments add or change claims."""

    def sign(user: Any, **claims: Any) -> str:
        return signed({USER_CLAIM: user, "exp": int(time.time()) + 60, **claims})

    return sign


@pytest.fixture
def headers_for(token_for: Callable[..., str]) -> Callable[..., Headers]:
    """`headers_for("ada", "admin")` are the headers of a request that this user sends as admin."""

    def sign(user: str, *roles: str) -> Headers:
        token = token_for(user, **{ROLES_CLAIM: roles})
        return {"Authorization": f"Bearer {token}"}

    return sign


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    return headers_for("ana")


@pytest.fixture
def bob(headers_for: Callable[..., Headers]) -> Headers:
    return headers_for("bob")
