"""What one writes who follows the documentation of FastAPI and SQLModel, with the features of ours."""

import hashlib
import uuid
from collections.abc import Awaitable, Callable
from typing import Annotated

from dependencies import CurrentUser, SessionDep
from fastapi import FastAPI, Header, HTTPException, Query, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from models import Task, TaskCreate, TaskFilters, TaskItem, TaskPage, TaskPublic, TaskUpdate, now
from sqlmodel import select

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example"], allow_methods=["*"])


@app.middleware("http")
async def add_headers(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    response = await call_next(request)
    response.headers["X-Request-ID"] = request.headers.get("x-request-id") or uuid.uuid4().hex
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def etag_of(task: Task) -> str:
    content = TaskPublic.model_validate(task, from_attributes=True).model_dump_json()
    return f'"{hashlib.sha256(content.encode()).hexdigest()[:32]}"'


async def find_task(session: SessionDep, user: CurrentUser, task_id: uuid.UUID) -> Task:
    task = await session.get(Task, task_id)
    if task is None or task.user_id != user:
        raise HTTPException(status_code=404, detail="Task not found")
    return task


@app.get("/api/v1/tasks", response_model=TaskPage)
async def list_tasks(session: SessionDep, user: CurrentUser, filters: Annotated[TaskFilters, Query()]):
    statement = select(Task).where(Task.user_id == user)
    if filters.done is not None:
        statement = statement.where(Task.done == filters.done)
    if filters.priority is not None:
        statement = statement.where(Task.priority == filters.priority)
    if filters.due_date is not None:
        statement = statement.where(Task.due_date == filters.due_date)
    if filters.sort is None:
        statement = statement.order_by(Task.id.desc())
    else:
        column = getattr(Task, filters.sort.removeprefix("-"))
        statement = statement.order_by(column.desc() if filters.sort.startswith("-") else column)
    tasks = (await session.exec(statement.offset(filters.offset).limit(filters.limit))).all()
    return {"data": tasks, "message": "Tasks listed"}


@app.get("/api/v1/tasks/{task_id}", response_model=TaskItem)
async def get_task(
    task_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    response: Response,
    if_none_match: Annotated[str | None, Header()] = None,
):
    task = await find_task(session, user, task_id)
    response.headers["ETag"] = etag_of(task)
    if if_none_match == response.headers["ETag"]:
        return Response(status_code=304, headers={"ETag": response.headers["ETag"]})
    return {"data": task, "message": "Task found"}


@app.post("/api/v1/tasks", response_model=TaskItem, status_code=201)
async def create_task(task: TaskCreate, session: SessionDep, user: CurrentUser, response: Response):
    created = Task.model_validate(task, update={"user_id": user})
    session.add(created)
    await session.commit()
    await session.refresh(created)
    response.headers["ETag"] = etag_of(created)
    response.headers["Location"] = f"/api/v1/tasks/{created.id}"
    return {"data": created, "message": "Task created"}


@app.patch("/api/v1/tasks/{task_id}", response_model=TaskItem)
async def update_task(
    task_id: uuid.UUID,
    task: TaskUpdate,
    session: SessionDep,
    user: CurrentUser,
    response: Response,
    if_match: Annotated[str | None, Header()] = None,
):
    found = await find_task(session, user, task_id)
    if if_match is not None and if_match != etag_of(found):
        raise HTTPException(status_code=412, detail="The task has changed")
    found.sqlmodel_update(task.model_dump(exclude_unset=True), update={"updated_at": now()})
    session.add(found)
    await session.commit()
    await session.refresh(found)
    response.headers["ETag"] = etag_of(found)
    return {"data": found, "message": "Task updated"}
