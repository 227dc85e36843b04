import os
from collections.abc import AsyncIterator

from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

url = os.environ.get("DATABASE_URL", "postgresql://localhost/claims")
engine = create_async_engine(url.replace("postgresql://", "postgresql+asyncpg://"))


async def get_session() -> AsyncIterator[AsyncSession]:
    async with AsyncSession(engine) as session:
        yield session
