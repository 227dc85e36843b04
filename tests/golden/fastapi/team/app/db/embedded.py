"""The embedded database belongs to one process at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from app.config import ConfigurationError
from app.db.url import DatabaseUrl


@contextmanager
def sole_use(database: DatabaseUrl) -> Iterator[None]:
    """Keep other processes out of the embedded database; of any other it does nothing.

    Raises ConfigurationError if a process has it open, or its folder cannot be written.
    """
    if not database.is_embedded:
        yield
        return
    path = database.url.database
    try:
        lock = FileLock(f"{path}.lock", timeout=0).acquire()
    except Timeout:
        raise ConfigurationError(
            f"Cannot start: another process has the embedded database {path} open"
        ) from None
    except OSError as error:
        raise ConfigurationError(
            f"Cannot start: the embedded database {path} cannot be opened ({error.strerror})"
        ) from None
    with lock:
        yield
