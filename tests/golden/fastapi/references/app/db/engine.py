"""The connection pool."""

from pathlib import Path
from typing import Any

from asyncpg import InternalClientError, InvalidCachedStatementError
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import Session, SessionTransaction
from sqlalchemy.pool import ConnectionPoolEntry

from app.db.url import DatabaseUrl

STATEMENT_TIMEOUT_SECONDS = 30
LOCK_TIMEOUT_SECONDS = 5
POOL_TIMEOUT_SECONDS = 10
# Below the five minutes after which Neon, proxies and firewalls drop an idle connection.
POOL_RECYCLE_SECONDS = 240
BUSY_TIMEOUT_MS = 5000

# The server is going away: admin shutdown, crash shutdown, cannot connect now. Or a failover made
# it a standby, which only reads.
_GOING_AWAY = {"57P01", "57P02", "57P03", "25006"}
_STALE = (InvalidCachedStatementError, InternalClientError)
# Known of each connection.
_IS_POOLED = "is_pooled"


def _limits(*, of_transaction: bool) -> str:
    return (
        f"SELECT set_config('statement_timeout', '{STATEMENT_TIMEOUT_SECONDS}s', {of_transaction}),"
        f" set_config('lock_timeout', '{LOCK_TIMEOUT_SECONDS}s', {of_transaction})"
    )


_TRANSACTION_LIMITS = text(_limits(of_transaction=True))


def create_engine(database: DatabaseUrl, pool_size: int) -> AsyncEngine:
    """Make the engine; it connects when it is first used.

    There is no pre-ping, which would cost every request a round trip: a connection that the server
    has closed is known to be dead. Of one that died in silence a read learns by its statement, and
    is repeated, see `session.py`.
    """
    connect_args: dict[str, Any] = dict(database.connect_args)
    if not database.is_embedded:
        # Kept by the driver: poolers refuse a server-side setting when a connection starts.
        connect_args["command_timeout"] = STATEMENT_TIMEOUT_SECONDS
    engine = create_async_engine(
        database.url,
        connect_args=connect_args,
        hide_parameters=True,
        max_overflow=0,
        pool_recycle=POOL_RECYCLE_SECONDS,
        pool_size=pool_size,
        pool_timeout=POOL_TIMEOUT_SECONDS,
        pool_use_lifo=True,
        skip_autocommit_rollback=True,
    )
    if database.is_embedded:
        prepare_sqlite(engine.sync_engine)
    else:
        event.listen(engine.sync_engine, "connect", _limit_connection)
        event.listen(engine.sync_engine, "checkout", _refuse_closed)
        event.listen(engine.sync_engine, "handle_error", _notice_unusable)
    return engine


class LimitedSession(Session):
    """Its transactions end when a statement or the wait for a lock takes too long."""


@event.listens_for(LimitedSession, "after_begin")
def _limit_transaction(_: Session, __: SessionTransaction, connection: Connection) -> None:
    if connection.info.get(_IS_POOLED):
        connection.execute(_TRANSACTION_LIMITS)


def _limit_connection(connection: Any, record: ConnectionPoolEntry) -> None:
    """Set the limits of all that runs on a connection, unless a pooler is in between.

    Behind one the server's connection is not ours alone, so every transaction gets them.
    """
    process_id = connection.driver_connection.get_server_pid()
    # Of a pooler that is a number of its own.
    set_limits = f"{_limits(of_transaction=False)} WHERE pg_backend_pid() = {process_id}"
    outcome = connection.run_async(lambda driver: driver.execute(set_limits))
    record.info[_IS_POOLED] = outcome == "SELECT 0"


def _refuse_closed(connection: Any, _: ConnectionPoolEntry, __: object) -> None:
    if connection.driver_connection.is_closed():
        raise DisconnectionError  # The pool takes another one.


def prepare_sqlite(engine: Engine, *, foreign_keys: bool = True) -> None:
    """Make the file's folder, and SQLite heed foreign keys and writers wait for each other."""

    def set_pragmas(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    Path(engine.url.database or "").parent.mkdir(parents=True, exist_ok=True)
    event.listen(engine, "connect", set_pragmas)
    event.listen(engine, "begin", _begin_immediate)


def _begin_immediate(connection: Connection) -> None:
    # A transaction that began by reading cannot wait for another writer: it would have to fail.
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _notice_unusable(context: ExceptionContext) -> None:
    error = context.original_exception
    # asyncpg may hear of the shutdown before the socket closes.
    is_going_away = getattr(error, "sqlstate", None) in _GOING_AWAY
    # A migration changed what a prepared statement gives, or the driver was interrupted by the
    # server's farewell: on a fresh connection it works.
    is_stale = isinstance(error.__cause__, _STALE)
    if is_going_away or is_stale:
        context.is_disconnect = True
