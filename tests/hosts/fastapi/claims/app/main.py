from typing import Any

from fastapi import FastAPI

from app.auth import CurrentUser

app = FastAPI(title="Claims")


@app.get("/ping")
def ping() -> dict[str, bool]:
    return {"pong": True}


@app.get("/claims", include_in_schema=False)
def claims(user: CurrentUser) -> dict[str, Any]:
    return user
