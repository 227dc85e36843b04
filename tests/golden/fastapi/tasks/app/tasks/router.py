from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.tasks import service
from app.tasks.includes import TaskExpanded, TaskExpandedItem, TaskExpandedPage, expand_tasks
from app.tasks.schemas import TaskCreate, TaskItem, TaskItemQuery, TaskQuery, TaskUpdate

router = APIRouter(
    prefix="/tasks",
    tags=["tasks"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TaskExpandedPage)
async def list_tasks(
    query: Annotated[TaskQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_tasks(db, caller.id, query)
    rows = await expand_tasks(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, TaskExpandedPage, query.limit, "Tasks listed")


@router.post("", response_model=TaskItem, status_code=201, responses=CREATED)
async def create_task(
    task: TaskCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_task(session, caller.id, task)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Task created", status=201, location=location)


@router.get("/{task_id}", response_model=TaskExpandedItem, responses=FOUND)
async def get_task(
    task_id: values.Uuid,
    query: Annotated[TaskItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_task(db, caller.id, task_id)
    [row] = await expand_tasks(db, caller, [dict(found)], query.include or ())
    found = TaskExpanded.model_validate(row)
    return fresh_item_response(request, found, "Task found")


@router.put("/{task_id}", response_model=TaskItem, responses=CHANGED)
async def replace_task(
    task_id: values.Uuid,
    task: TaskCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_task(session, caller.id, task_id, task, if_match)
    return item_response(replaced, "Task replaced")


@router.patch("/{task_id}", response_model=TaskItem, responses=CHANGED)
async def update_task(
    task_id: values.Uuid,
    task: TaskUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_task(session, caller.id, task_id, task, if_match)
    return item_response(updated, "Task updated")


@router.delete("/{task_id}", status_code=204, responses=DELETED)
async def delete_task(
    task_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_task(session, caller.id, task_id, if_match)
