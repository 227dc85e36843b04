"""The table and the models of the API, split as SQLModel's documentation does."""

import datetime as dt
import uuid
from typing import Literal

import uuid_utils.compat
from pydantic import BaseModel, ConfigDict
from sqlalchemy import DateTime
from sqlmodel import Field, SQLModel

Priority = Literal["low", "medium", "high"]


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class TaskBase(SQLModel):
    model_config = ConfigDict(extra="forbid")

    title: str = Field(min_length=1, max_length=200)
    notes: str | None = Field(default=None, max_length=100_000)
    done: bool = False
    priority: Priority = "medium"
    due_date: dt.date | None = None


class Task(TaskBase, table=True):
    __tablename__ = "tasks"

    id: uuid.UUID = Field(default_factory=uuid_utils.compat.uuid7, primary_key=True)
    user_id: str
    priority: str = "medium"
    created_at: dt.datetime = Field(default_factory=now, sa_type=DateTime(timezone=True))
    updated_at: dt.datetime = Field(default_factory=now, sa_type=DateTime(timezone=True))


class TaskCreate(TaskBase):
    pass


class TaskUpdate(TaskBase):
    title: str | None = Field(default=None, min_length=1, max_length=200)
    done: bool | None = None
    priority: Priority | None = None


class TaskPublic(TaskBase):
    id: uuid.UUID
    user_id: str
    created_at: dt.datetime
    updated_at: dt.datetime


class TaskItem(BaseModel):
    data: TaskPublic
    message: str


class TaskPage(BaseModel):
    data: list[TaskPublic]
    message: str


class TaskFilters(BaseModel):
    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=20, ge=1, le=100)
    offset: int = Field(default=0, ge=0)
    sort: Literal["created_at", "-created_at", "due_date", "-due_date"] | None = None
    done: bool | None = None
    priority: Priority | None = None
    due_date: dt.date | None = None
