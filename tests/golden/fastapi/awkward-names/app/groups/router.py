from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.groups import service
from app.groups.schemas import GroupCreate, GroupItem, GroupPage, GroupQuery, GroupUpdate

router = APIRouter(
    prefix="/groups",
    tags=["groups"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=GroupPage)
async def list_groups(
    query: Annotated[GroupQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_groups(db, caller.id, query)
    return page_response(page, GroupPage, query.limit, "Groups listed")


@router.post("", response_model=GroupItem, status_code=201, responses=CREATED)
async def create_group(
    group: GroupCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_group(session, caller.id, group)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Group created", status=201, location=location)


@router.get("/{group_id}", response_model=GroupItem, responses=FOUND)
async def get_group(
    group_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_group(db, caller.id, group_id)
    return fresh_item_response(request, found, "Group found")


@router.put("/{group_id}", response_model=GroupItem, responses=CHANGED)
async def replace_group(
    group_id: values.Uuid,
    group: GroupCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_group(session, caller.id, group_id, group, if_match)
    return item_response(replaced, "Group replaced")


@router.patch("/{group_id}", response_model=GroupItem, responses=CHANGED)
async def update_group(
    group_id: values.Uuid,
    group: GroupUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_group(session, caller.id, group_id, group, if_match)
    return item_response(updated, "Group updated")


@router.delete("/{group_id}", status_code=204, responses=DELETED)
async def delete_group(
    group_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_group(session, caller.id, group_id, if_match)
