"""The barest that one would write with SQLAlchemy's asynchronous session. No validation, no authentication."""

import datetime as dt
import os
import uuid
from typing import Annotated, Any

import uuid_utils.compat
from fastapi import Body, Depends, FastAPI, Header
from fastapi.responses import JSONResponse, Response
from sqlalchemy import DateTime, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

url = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://")
engine = create_async_engine(url, pool_size=10, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()


class Base(DeclarativeBase):
    pass


class Task(Base):
    __tablename__ = "tasks"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    user_id: Mapped[str]
    title: Mapped[str]
    notes: Mapped[str | None]
    done: Mapped[bool]
    priority: Mapped[str]
    due_date: Mapped[dt.date | None]
    created_at: Mapped[dt.datetime] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[dt.datetime] = mapped_column(DateTime(timezone=True))


async def get_session():
    async with sessions() as session:
        yield session


Session = Annotated[AsyncSession, Depends(get_session)]
User = Annotated[str, Header(alias="x-user")]


def shown(task: Task) -> dict[str, Any]:
    return {
        "id": str(task.id),
        "user_id": task.user_id,
        "title": task.title,
        "notes": task.notes,
        "done": task.done,
        "priority": task.priority,
        "due_date": task.due_date.isoformat() if task.due_date else None,
        "created_at": task.created_at.isoformat(),
        "updated_at": task.updated_at.isoformat(),
    }


@app.get("/api/v1/tasks")
async def list_tasks(
    session: Session, user: User, done: str | None = None, priority: str | None = None
) -> Response:
    statement = select(Task).where(Task.user_id == user)
    if done is not None:
        statement = statement.where(Task.done == (done == "true"))
    if priority is not None:
        statement = statement.where(Task.priority == priority)
    tasks = await session.scalars(statement.order_by(Task.id.desc()).limit(20))
    return JSONResponse([shown(task) for task in tasks])


@app.get("/api/v1/tasks/{task_id}")
async def get_task(task_id: str, session: Session, user: User) -> Response:
    task = await session.scalar(select(Task).where(Task.id == uuid.UUID(task_id), Task.user_id == user))
    return JSONResponse(shown(task))


@app.post("/api/v1/tasks")
async def create_task(body: Annotated[dict[str, Any], Body()], session: Session, user: User) -> Response:
    now = dt.datetime.now(dt.UTC)
    task = Task(
        id=uuid_utils.compat.uuid7(),
        user_id=user,
        title=body["title"],
        notes=body["notes"],
        done=body["done"],
        priority=body["priority"],
        due_date=None,
        created_at=now,
        updated_at=now,
    )
    session.add(task)
    await session.commit()
    return JSONResponse(shown(task), 201)


@app.patch("/api/v1/tasks/{task_id}")
async def update_task(
    task_id: str, body: Annotated[dict[str, Any], Body()], session: Session, user: User
) -> Response:
    task = await session.scalar(select(Task).where(Task.id == uuid.UUID(task_id), Task.user_id == user))
    for name, value in body.items():
        setattr(task, name, value)
    task.updated_at = dt.datetime.now(dt.UTC)
    await session.commit()
    return JSONResponse(shown(task))
