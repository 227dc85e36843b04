from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.projects import service
from app.projects.schemas import (
    ProjectCreate,
    ProjectItem,
    ProjectPage,
    ProjectQuery,
    ProjectUpdate,
)

router = APIRouter(
    prefix="/projects",
    tags=["projects"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ProjectPage)
async def list_projects(
    query: Annotated[ProjectQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_projects(db, caller.id, query)
    return page_response(page, ProjectPage, query.limit, "Projects listed")


@router.post("", response_model=ProjectItem, status_code=201, responses=CREATED)
async def create_project(
    project: ProjectCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_project(session, caller.id, project)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Project created", status=201, location=location)


@router.get("/{project_id}", response_model=ProjectItem, responses=FOUND)
async def get_project(
    project_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_project(db, caller.id, project_id)
    return fresh_item_response(request, found, "Project found")


@router.put("/{project_id}", response_model=ProjectItem, responses=CHANGED)
async def replace_project(
    project_id: values.Uuid,
    project: ProjectCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_project(session, caller.id, project_id, project, if_match)
    return item_response(replaced, "Project replaced")


@router.patch("/{project_id}", response_model=ProjectItem, responses=CHANGED)
async def update_project(
    project_id: values.Uuid,
    project: ProjectUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_project(session, caller.id, project_id, project, if_match)
    return item_response(updated, "Project updated")


@router.delete("/{project_id}", status_code=204, responses=DELETED)
async def delete_project(
    project_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_project(session, caller.id, project_id, if_match)
