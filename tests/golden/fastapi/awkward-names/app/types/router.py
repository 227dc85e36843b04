from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.types import service
from app.types.schemas import TypeCreate, TypeItem, TypePage, TypeQuery, TypeUpdate

router = APIRouter(
    prefix="/types",
    tags=["types"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TypePage)
async def list_types(
    query: Annotated[TypeQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_types(db, caller.id, query)
    return page_response(page, TypePage, query.limit, "Types listed")


@router.post("", response_model=TypeItem, status_code=201, responses=CREATED)
async def create_type(
    type_: TypeCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_type(session, caller.id, type_)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Type created", status=201, location=location)


@router.get("/{type_id}", response_model=TypeItem, responses=FOUND)
async def get_type(
    type_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_type(db, caller.id, type_id)
    return fresh_item_response(request, found, "Type found")


@router.put("/{type_id}", response_model=TypeItem, responses=CHANGED)
async def replace_type(
    type_id: values.Uuid,
    type_: TypeCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_type(session, caller.id, type_id, type_, if_match)
    return item_response(replaced, "Type replaced")


@router.patch("/{type_id}", response_model=TypeItem, responses=CHANGED)
async def update_type(
    type_id: values.Uuid,
    type_: TypeUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_type(session, caller.id, type_id, type_, if_match)
    return item_response(updated, "Type updated")


@router.delete("/{type_id}", status_code=204, responses=DELETED)
async def delete_type(
    type_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_type(session, caller.id, type_id, if_match)
