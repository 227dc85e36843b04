"""What a failing database means to the client."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from asyncpg import InterfaceError, InternalClientError, PostgresError
from sqlalchemy import Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.core.errors import ApiError

RETRY_AFTER_SECONDS = 5

# The JSON fields of each unique rule, by its name and by its columns as SQLite spells them.
_unique_fields: dict[str, Sequence[str]] = {}

_logger = logging.getLogger(__name__)
_UNREACHABLE = (PoolTimeoutError, OSError, InterfaceError, InternalClientError, PostgresError)
_SQLITE_UNIQUE = re.compile(r"UNIQUE constraint failed: (?:index '(.+)'|(.+))")

_UNIQUE = {"23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}
_CONFLICTS: Mapping[str, str] = {
    "23001": "The change conflicts with another item",
    "23503": "The change conflicts with another item",
    "SQLITE_CONSTRAINT_FOREIGNKEY": "The change conflicts with another item",
    "40001": "The item was changed at the same time; try again",
    "40P01": "The item was changed at the same time; try again",
}
# Connection lost, out of resources, waited too long, shutting down, wrong password or database; or
# a standby, which only reads.
_UNAVAILABLE = re.compile(
    r"08...|53...|55P03|57...|28...|3D000|25006|SQLITE_(BUSY|LOCKED|IOERR|FULL).*"
)
_INVALID_DATA = re.compile(r"22...|23502|23514|SQLITE_CONSTRAINT_(NOTNULL|CHECK)|SQLITE_TOOBIG")


def describe_unique_rules(table: Table) -> None:
    """Let a 409 name the JSON fields of the unique indexes of `table`: their `info["fields"]`."""
    for index in table.indexes:
        if index.unique and "fields" in index.info:
            columns = ", ".join(f"{table.name}.{column.name}" for column in index.columns)
            _unique_fields[str(index.name)] = _unique_fields[columns] = index.info["fields"]


@contextmanager
def database_errors() -> Iterator[None]:
    """Turn what the database raises into the error that the client is to see."""
    try:
        yield
    except DBAPIError as error:
        raise _api_error(error) from error
    # What asyncpg raises before SQLAlchemy has its connection, and when a statement takes too long.
    except _UNREACHABLE as error:
        if getattr(error, "filename", None) is not None:
            raise  # of a file
        _logger.warning("The database is not available: %r", error)
        raise _unavailable() from error


def _api_error(error: DBAPIError) -> ApiError:
    """Never passes a message on: PostgreSQL puts the row's values and SQLite its columns there."""
    state = _state(error)
    if state in _UNIQUE:
        return ApiError(409, _conflict_message(error.orig))
    if state in _CONFLICTS:
        return ApiError(409, _CONFLICTS[state])
    if error.connection_invalidated or _UNAVAILABLE.fullmatch(state):
        _logger.warning("The database is not available (%s)", state or type(error.orig).__name__)
        return _unavailable()
    if _INVALID_DATA.fullmatch(state):
        _logger.error("The database refused a value that the schemas let through (%s)", state)
        return ApiError(422, "The request is not valid")
    raise error


def _state(error: DBAPIError) -> str:
    """The SQLSTATE, SQLite's name of the error, or nothing."""
    driver_error: Any = error.orig
    state = getattr(driver_error, "sqlstate", None) or getattr(driver_error, "sqlite_errorname", "")
    return str(state or "")


def _conflict_message(driver_error: Any) -> str:
    fields = _unique_fields.get(_unique_rule(driver_error))
    if not fields:
        return "Such an item already exists"
    return f"An item with the same {' and '.join(fields)} already exists"


def _unique_rule(driver_error: Any) -> str:
    """The rule's name, or its columns."""
    if match := _SQLITE_UNIQUE.search(str(driver_error)):
        return match[1] or match[2]
    # SQLAlchemy's wrapper keeps asyncpg's own exception as the cause.
    return str(getattr(driver_error.__cause__, "constraint_name", None) or "")


def _unavailable() -> ApiError:
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return ApiError(503, "The database is not available at the moment", headers=headers)
