from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import fastapi
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from notes import routes


@asynccontextmanager
async def lifespan(app: fastapi.FastAPI) -> AsyncIterator[None]:
    engine = create_engine('sqlite://')
    app.state.sessions = sessionmaker(engine)
    yield
    engine.dispose()


api: fastapi.FastAPI = fastapi.FastAPI(lifespan=lifespan)
api.include_router(routes.router)
