"""Database URLs as providers print them, made into what the driver takes."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from app.db.tls import ssl_argument

CONNECT_TIMEOUT_SECONDS = 10.0

_TLS_FILES = ("sslrootcert", "sslcert", "sslkey")
_SSL_ALIASES = {"true": "require", "false": "disable"}
_SUPABASE_TRANSACTION_PORT = 6543


@dataclass(frozen=True)
class DatabaseUrl:
    """Where the database is, and how to connect to it."""

    url: URL
    connect_args: dict[str, Any] = field(default_factory=dict)
    # Behind a pooler that may forget them, a statement is of use in the transaction that prepared it.
    forgets_statements: bool = False

    @property
    def is_embedded(self) -> bool:
        return self.url.get_backend_name() == "sqlite"


# Reading the system's certificates takes a while.
@cache
def parse_database_url(text: str) -> DatabaseUrl:
    """Read a `postgresql://` URL (any driver, any libpq parameter) or a `sqlite:///` path.

    Raises ValueError; its message never holds the URL, which may contain a password.
    """
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise ValueError("is not a database URL: postgresql://user:password@host/name") from None
    scheme = url.drivername.partition("+")[0]
    if scheme == "sqlite":
        return _embedded(url)
    if scheme in ("postgres", "postgresql"):
        return _postgresql(url)
    raise ValueError("must start with postgresql://")


def direct_url(pooled: DatabaseUrl) -> DatabaseUrl:
    """The same database past its pooler (Neon's and Supabase's naming), or `pooled` itself."""
    host, port = pooled.url.host or "", pooled.url.port
    if _is_pooler(host, port) and host.endswith("pooler.supabase.com"):
        port = 5432
    url = pooled.url.set(host=host.replace("-pooler.", ".") or None, port=port)
    return replace(pooled, url=url)


def _embedded(url: URL) -> DatabaseUrl:
    if url.database in (None, "", ":memory:"):
        raise ValueError("must name a file: sqlite:///path/to/app.db")
    return DatabaseUrl(url.set(drivername="sqlite+aiosqlite", query={}))


def _postgresql(url: URL) -> DatabaseUrl:
    # Of a parameter that is given twice libpq takes the last.
    query = {key: v if isinstance(v, str) else v[-1] for key, v in url.query.items()}
    host = query.get("host") or (unquote(url.host) if url.host else None)
    port = _number(query["port"], "port") if "port" in query else url.port
    target = URL.create(
        "postgresql+asyncpg",
        username=query.get("user", url.username),
        password=query.get("password", url.password),
        host=host,
        port=port,
        database=query.get("dbname", url.database),
    )
    arguments = _connect_args(query)
    if not (_is_pooler(host or "", port) or query.get("pgbouncer") == "true"):
        return DatabaseUrl(target, arguments)
    # Neon's pooler remembers prepared statements for its clients; of others we cannot know.
    forgets_statements = "-pooler." not in (host or "")
    return DatabaseUrl(target, arguments | _pooler_args(forgets_statements), forgets_statements)


def _connect_args(query: dict[str, str]) -> dict[str, Any]:
    """asyncpg's arguments. Parameters that it has no word for (channel_binding …) are left out."""
    arguments: dict[str, Any] = {"timeout": CONNECT_TIMEOUT_SECONDS}
    if "connect_timeout" in query:
        seconds = _number(query["connect_timeout"], "connect_timeout")
        arguments["timeout"] = float(seconds) if seconds > 0 else None
    mode = query.get("sslmode") or query.get("ssl")
    if mode is not None:
        files = {name: query[name] for name in _TLS_FILES if name in query}
        arguments["ssl"] = ssl_argument(
            {"true": "require", "false": "disable"}.get(mode, mode), files
        )
    if "target_session_attrs" in query:
        arguments["target_session_attrs"] = query["target_session_attrs"]
    settings = {name: query[name] for name in ("application_name",) if name in query}
    if options := _options(query.get("options", "")):
        settings["options"] = options
    if settings:
        arguments["server_settings"] = settings
    return arguments


def _options(text: str) -> str:
    """Leave out Neon's endpoint, which old clients had to name; asyncpg's TLS handshake does."""
    return " ".join(part for part in text.split() if not part.startswith(("endpoint=", "project=")))


def _pooler_args(forgets_statements: bool) -> dict[str, Any]:
    """Clients share the server's connections, so two must never choose the same statement name."""
    arguments: dict[str, Any] = {
        "statement_cache_size": 0,
        "prepared_statement_name_func": lambda: f"__asyncpg_{uuid4()}__",
    }
    if forgets_statements:
        # One without a name is gone with the next, and leaves nothing behind on the server.
        arguments |= {
            "prepared_statement_cache_size": 0,
            "prepared_statement_name_func": lambda: "",
        }
    return arguments


def _is_pooler(host: str, port: int | None) -> bool:
    return "-pooler." in host or port == _SUPABASE_TRANSACTION_PORT


def _number(text: str, name: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"has a {name} that is not a number") from None
