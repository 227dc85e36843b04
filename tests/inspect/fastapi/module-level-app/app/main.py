"""The shop."""

from fastapi import FastAPI

from app.routers import items, users

app = FastAPI(title="Shop")

app.include_router(items.router, prefix="/api/v1")
app.include_router(users.router, prefix="/api/v1")


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
