from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.desks import service
from app.desks.includes import DeskExpanded, DeskExpandedItem, DeskExpandedPage, expand_desks
from app.desks.schemas import DeskCreate, DeskItem, DeskItemQuery, DeskQuery, DeskUpdate

router = APIRouter(
    prefix="/desks",
    tags=["desks"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=DeskExpandedPage)
async def list_desks(
    query: Annotated[DeskQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_desks(db, caller.id, query)
    rows = await expand_desks(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, DeskExpandedPage, query.limit, "Desks listed")


@router.post("", response_model=DeskItem, status_code=201, responses=CREATED)
async def create_desk(
    desk: DeskCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_desk(session, caller.id, desk)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Desk created", status=201, location=location)


@router.get("/{desk_id}", response_model=DeskExpandedItem, responses=FOUND)
async def get_desk(
    desk_id: values.Uuid,
    query: Annotated[DeskItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_desk(db, caller.id, desk_id)
    [row] = await expand_desks(db, caller, [dict(found)], query.include or ())
    found = DeskExpanded.model_validate(row)
    return fresh_item_response(request, found, "Desk found")


@router.put("/{desk_id}", response_model=DeskItem, responses=CHANGED)
async def replace_desk(
    desk_id: values.Uuid,
    desk: DeskCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_desk(session, caller.id, desk_id, desk, if_match)
    return item_response(replaced, "Desk replaced")


@router.patch("/{desk_id}", response_model=DeskItem, responses=CHANGED)
async def update_desk(
    desk_id: values.Uuid,
    desk: DeskUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_desk(session, caller.id, desk_id, desk, if_match)
    return item_response(updated, "Desk updated")


@router.delete("/{desk_id}", status_code=204, responses=DELETED)
async def delete_desk(
    desk_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_desk(session, caller.id, desk_id, if_match)
