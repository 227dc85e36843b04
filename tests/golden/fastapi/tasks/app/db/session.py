"""How a request reaches the database: `DbReader` for reads, `WriteSession` for the rest."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request
from sqlalchemy import Connection, CursorResult, Executable, RowMapping
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker
from sqlalchemy.pool import QueuePool

from app.db.engine import POOL_TIMEOUT_SECONDS, LimitedSession
from app.db.errors import database_errors

T = TypeVar("T")
Parameters = Mapping[str, Any]


class Reader:
    """Runs single SELECTs, each on a connection of its own.

    Without a transaction around it, which is one round trip a statement, unless there is a pooler
    that `forgets_statements`. What a pooled connection turned out too dead for is run once more on
    a fresh one: reading twice does no harm.
    """

    def __init__(self, engine: AsyncEngine, *, forgets_statements: bool) -> None:
        autocommit = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._engine = engine if forgets_statements else autocommit
        self._turns = _turns_at(engine)

    async def all(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> Sequence[RowMapping]:
        return (await self._execute(statement, parameters)).mappings().all()

    async def one(
        self, statement: Executable, parameters: Parameters | None = None
    ) -> RowMapping | None:
        return (await self._execute(statement, parameters)).mappings().one_or_none()

    async def scalar(self, statement: Executable, parameters: Parameters | None = None) -> Any:
        return (await self._execute(statement, parameters)).scalar()

    async def run(self, read: Callable[[Connection], T]) -> T:
        """Run a function that takes a synchronous connection and changes nothing."""
        return await self._on_live_connection(lambda connection: connection.run_sync(read))

    async def _execute(
        self, statement: Executable, parameters: Parameters | None
    ) -> CursorResult[Any]:
        # The result outlives its connection: asynchronous results are buffered.
        return await self._on_live_connection(
            lambda connection: connection.execute(statement, parameters)
        )

    async def _on_live_connection(self, read: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        with database_errors():
            try:
                return await self._once(read)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
            return await self._once(read)

    async def _once(self, read: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async with asyncio.timeout(POOL_TIMEOUT_SECONDS):
            await self._turns.acquire()
        try:
            async with self._engine.connect() as connection:
                return await read(connection)
        finally:
            self._turns.release()


def _turns_at(engine: AsyncEngine) -> asyncio.Semaphore:
    """As many as there are connections, first come, first served.

    The pool lets those that come pass those that wait.
    """
    pool = engine.pool
    return asyncio.Semaphore(pool.size() if isinstance(pool, QueuePool) else sys.maxsize)


class Database:
    """The pool, and the two ways to use it."""

    def __init__(self, engine: AsyncEngine, *, forgets_statements: bool) -> None:
        self.engine = engine
        self.reader = Reader(engine, forgets_statements=forgets_statements)
        self._sessions = async_sessionmaker(
            engine, expire_on_commit=False, sync_session_class=LimitedSession
        )

    def open_session(self) -> AsyncSession:
        """Give a session; it takes a connection with its first statement."""
        return self._sessions()


# A dependency that is no coroutine would be run in a thread.
async def get_database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def get_reader(database: Annotated[Database, Depends(get_database)]) -> Reader:
    return database.reader


async def write_session(
    database: Annotated[Database, Depends(get_database)],
) -> AsyncIterator[AsyncSession]:
    """One transaction a request: committed when the handler returns, rolled back if it raises."""
    with database_errors():
        async with database.open_session() as session:
            yield session
            await session.commit()


DbReader = Annotated[Reader, Depends(get_reader)]
# The scope makes the commit happen before the response is sent, not after it.
WriteSession = Annotated[AsyncSession, Depends(write_session, scope="function")]
