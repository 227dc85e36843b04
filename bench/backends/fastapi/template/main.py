"""The shape of the full-stack FastAPI template: a synchronous session, the user of every token looked up."""

import datetime as dt
import os
import uuid
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import jwt
import uuid_utils.compat
from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.middleware.cors import CORSMiddleware
from fastapi.security import OAuth2PasswordBearer
from jwt.exceptions import InvalidTokenError
from pydantic import BaseModel, ValidationError
from sqlalchemy import DateTime
from sqlmodel import Field, Session, SQLModel, col, create_engine, func, select

url = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
engine = create_engine(url, pool_size=10, max_overflow=0)
oauth2 = OAuth2PasswordBearer(tokenUrl="/api/v1/login/access-token")

Priority = Literal["low", "medium", "high"]


class User(SQLModel, table=True):
    __tablename__ = "users"

    id: str = Field(primary_key=True)
    email: str
    is_active: bool = True


class TaskBase(SQLModel):
    title: str = Field(min_length=1, max_length=200)
    notes: str | None = Field(default=None, max_length=100_000)
    done: bool = False
    priority: Priority = "medium"
    due_date: dt.date | None = None


class TaskCreate(TaskBase):
    pass


class TaskUpdate(TaskBase):
    title: str | None = Field(default=None, min_length=1, max_length=200)
    done: bool | None = None
    priority: Priority | None = None


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Task(TaskBase, table=True):
    __tablename__ = "tasks"

    id: uuid.UUID = Field(default_factory=uuid_utils.compat.uuid7, primary_key=True)
    user_id: str = Field(foreign_key="users.id")
    priority: str = "medium"
    created_at: dt.datetime = Field(default_factory=now, sa_type=DateTime(timezone=True))
    updated_at: dt.datetime = Field(default_factory=now, sa_type=DateTime(timezone=True))


class TaskPublic(TaskBase):
    id: uuid.UUID
    user_id: str
    created_at: dt.datetime
    updated_at: dt.datetime


class TasksPublic(SQLModel):
    data: list[TaskPublic]
    count: int


class TokenPayload(BaseModel):
    sub: str


def get_db() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_db)]


def get_current_user(session: SessionDep, token: Annotated[str, Depends(oauth2)]) -> User:
    try:
        payload = jwt.decode(token, os.environ["JWT_SECRET"], algorithms=["HS256"])
        token_data = TokenPayload(**payload)
    except (InvalidTokenError, ValidationError):
        raise HTTPException(status_code=403, detail="Could not validate credentials") from None
    user = session.get(User, token_data.sub)
    if not user:
        raise HTTPException(status_code=404, detail="User not found")
    if not user.is_active:
        raise HTTPException(status_code=400, detail="Inactive user")
    return user


CurrentUser = Annotated[User, Depends(get_current_user)]
router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.get("", response_model=TasksPublic)
def read_tasks(
    session: SessionDep,
    current_user: CurrentUser,
    skip: int = 0,
    limit: int = 100,
    done: bool | None = None,
    priority: Priority | None = None,
) -> Any:
    conditions = [Task.user_id == current_user.id]
    if done is not None:
        conditions.append(col(Task.done) == done)
    if priority is not None:
        conditions.append(col(Task.priority) == priority)
    count = session.exec(select(func.count()).select_from(Task).where(*conditions)).one()
    statement = select(Task).where(*conditions).order_by(col(Task.id).desc())
    tasks = session.exec(statement.offset(skip).limit(limit)).all()
    return TasksPublic(data=[TaskPublic.model_validate(task) for task in tasks], count=count)


@router.get("/{id}", response_model=TaskPublic)
def read_task(session: SessionDep, current_user: CurrentUser, id: uuid.UUID) -> Any:
    return own_task(session, current_user, id)


@router.post("", response_model=TaskPublic, status_code=201)
def create_task(*, session: SessionDep, current_user: CurrentUser, task_in: TaskCreate) -> Any:
    task = Task.model_validate(task_in, update={"user_id": current_user.id})
    session.add(task)
    session.commit()
    session.refresh(task)
    return task


@router.patch("/{id}", response_model=TaskPublic)
def update_task(
    *, session: SessionDep, current_user: CurrentUser, id: uuid.UUID, task_in: TaskUpdate
) -> Any:
    task = own_task(session, current_user, id)
    task.sqlmodel_update(task_in.model_dump(exclude_unset=True), update={"updated_at": now()})
    session.add(task)
    session.commit()
    session.refresh(task)
    return task


def own_task(session: Session, user: User, id: uuid.UUID) -> Task:
    task = session.get(Task, id)
    if not task:
        raise HTTPException(status_code=404, detail="Task not found")
    if task.user_id != user.id:
        raise HTTPException(status_code=403, detail="Not enough permissions")
    return task


app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
app.include_router(router, prefix="/api/v1")
