"""What is opened before the first request and closed after the last."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.config import Settings
from app.db.embedded import sole_use
from app.db.engine import create_engine
from app.db.migrate import upgrade_to_head
from app.db.session import Database


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    with sole_use(settings.database):
        if settings.database.is_embedded:
            # Alembic blocks, and runs an event loop of its own.
            await asyncio.to_thread(upgrade_to_head, settings)
        engine = create_engine(settings.database, settings.database_pool_size)
        app.state.database = Database(
            engine, forgets_statements=settings.database.forgets_statements
        )
        try:
            yield
        finally:
            await app.state.limiters.close()
            await engine.dispose()
