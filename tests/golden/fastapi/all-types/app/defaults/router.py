from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.defaults import service
from app.defaults.schemas import (
    DefaultCreate,
    DefaultItem,
    DefaultPage,
    DefaultQuery,
    DefaultUpdate,
)

router = APIRouter(
    prefix="/defaults",
    tags=["defaults"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=DefaultPage)
async def list_defaults(
    query: Annotated[DefaultQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_defaults(db, caller.id, query)
    return page_response(page, DefaultPage, query.limit, "Defaults listed")


@router.post("", response_model=DefaultItem, status_code=201, responses=CREATED)
async def create_default(
    default: DefaultCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_default(session, caller.id, default)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Default created", status=201, location=location)


@router.get("/{default_id}", response_model=DefaultItem, responses=FOUND)
async def get_default(
    default_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_default(db, caller.id, default_id)
    return fresh_item_response(request, found, "Default found")


@router.put("/{default_id}", response_model=DefaultItem, responses=CHANGED)
async def replace_default(
    default_id: values.Uuid,
    default: DefaultCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_default(session, caller.id, default_id, default, if_match)
    return item_response(replaced, "Default replaced")


@router.patch("/{default_id}", response_model=DefaultItem, responses=CHANGED)
async def update_default(
    default_id: values.Uuid,
    default: DefaultUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_default(session, caller.id, default_id, default, if_match)
    return item_response(updated, "Default updated")


@router.delete("/{default_id}", status_code=204, responses=DELETED)
async def delete_default(
    default_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_default(session, caller.id, default_id, if_match)
