"""The floor: FastAPI and the driver, nothing between them. No validation, no authentication."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import asyncpg
import uuid_utils
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

COLUMNS = "id::text, user_id, title, notes, done, priority, due_date::text, created_at::text, updated_at::text"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=1, max_size=10) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/api/v1/tasks")
async def list_tasks(request: Request) -> Response:
    where, values = "user_id = $1", [request.headers["x-user"]]
    if "done" in request.query_params:
        where += " AND done = $2 AND priority = $3"
        values += [request.query_params["done"] == "true", request.query_params["priority"]]
    rows = await request.app.state.pool.fetch(
        f"SELECT {COLUMNS} FROM tasks WHERE {where} ORDER BY id DESC LIMIT 20", *values
    )
    return JSONResponse([dict(row) for row in rows])


@app.get("/api/v1/tasks/{task_id}")
async def get_task(task_id: str, request: Request) -> Response:
    row = await request.app.state.pool.fetchrow(
        f"SELECT {COLUMNS} FROM tasks WHERE id = $1 AND user_id = $2",
        task_id,
        request.headers["x-user"],
    )
    return JSONResponse(dict(row))


@app.post("/api/v1/tasks")
async def create_task(request: Request) -> Response:
    body: dict[str, Any] = await request.json()
    now = datetime.now(UTC)
    row = await request.app.state.pool.fetchrow(
        "INSERT INTO tasks (id, user_id, title, notes, done, priority, created_at, updated_at)"
        f" VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING {COLUMNS}",
        str(uuid_utils.uuid7()),
        request.headers["x-user"],
        body["title"],
        body["notes"],
        body["done"],
        body["priority"],
        now,
    )
    return JSONResponse(dict(row), 201)


@app.patch("/api/v1/tasks/{task_id}")
async def update_task(task_id: str, request: Request) -> Response:
    body: dict[str, Any] = await request.json()
    row = await request.app.state.pool.fetchrow(
        "UPDATE tasks SET title = $3, done = $4, updated_at = $5 WHERE id = $1 AND user_id = $2"
        f" RETURNING {COLUMNS}",
        task_id,
        request.headers["x-user"],
        body["title"],
        body["done"],
        datetime.now(UTC),
    )
    return JSONResponse(dict(row))
