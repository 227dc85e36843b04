"""How Alembic reaches the database, and what it compares."""

import asyncio

from alembic import context
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

import app.models  # noqa: F401  (fills the metadata)
from app.config import DatabaseSettings, load_database_settings
from app.db.base import metadata
from app.db.engine import prepare_sqlite
from migrations.autogenerate import SQLITE_PLUGINS, include_object, render_item

# Instances that start together migrate one after the other; any number would do.
LOCK = text("SELECT pg_advisory_lock(7203914856)")


def configure(connection: Connection | None = None, url: str | None = None) -> None:
    dialect = connection.dialect.name if connection else "postgresql"
    context.configure(
        connection=connection,
        url=url,
        literal_binds=connection is None,
        dialect_opts={"paramstyle": "named"},
        target_metadata=metadata,
        include_object=include_object,
        render_item=render_item,
        autogenerate_plugins=SQLITE_PLUGINS if dialect == "sqlite" else None,
        render_as_batch=dialect == "sqlite",
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def migrate(settings: DatabaseSettings) -> None:
    database = settings.direct_database
    engine = create_async_engine(
        database.url, connect_args=database.connect_args, poolclass=NullPool
    )
    if database.is_embedded:
        # SQLite changes a table by copying it, and dropping the old one would delete its referrers.
        prepare_sqlite(engine.sync_engine, foreign_keys=False)
    async with engine.connect() as connection:
        if not database.is_embedded:
            # The session's, until the connection closes.
            await connection.execute(LOCK)
            await connection.commit()
        await connection.run_sync(configure)
    await engine.dispose()


if context.is_offline_mode():
    configure(url="postgresql://")
else:
    asyncio.run(migrate(context.config.attributes.get("settings") or load_database_settings()))
