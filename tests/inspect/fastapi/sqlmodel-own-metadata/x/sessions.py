from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine('sqlite+aiosqlite://')


async def get_session():
    async_session = sessionmaker(engine, class_=AsyncSession)
    async with async_session() as session:
        yield session
