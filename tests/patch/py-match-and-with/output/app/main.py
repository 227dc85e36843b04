import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.resources.api import api_router


@asynccontextmanager
async def lifespan(_: FastAPI):
    async with (
        asyncio.timeout(1.) as one,  # (
        asyncio.timeout(2) as two,
    ):
        match one:
            case asyncio.Timeout():
                yield
            case []:
                pass


app = FastAPI(lifespan=lifespan)
app.include_router(api_router, prefix="/api/v1")
