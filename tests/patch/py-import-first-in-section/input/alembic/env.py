import asyncio

from sqlmodel import SQLModel

from alembic import context
from app import models  # noqa: F401
from app.config import settings

target_metadata = SQLModel.metadata
context.configure(url=settings.url, target_metadata=target_metadata)
asyncio.run(context.run_migrations())
