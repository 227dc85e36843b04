from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.errors import service
from app.errors.schemas import ErrorCreate, ErrorItem, ErrorPage, ErrorQuery, ErrorUpdate

router = APIRouter(
    prefix="/errors",
    tags=["errors"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ErrorPage)
async def list_errors(
    query: Annotated[ErrorQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_errors(db, caller.id, query)
    return page_response(page, ErrorPage, query.limit, "Errors listed")


@router.post("", response_model=ErrorItem, status_code=201, responses=CREATED)
async def create_error(
    error: ErrorCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_error(session, caller.id, error)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Error created", status=201, location=location)


@router.get("/{error_id}", response_model=ErrorItem, responses=FOUND)
async def get_error(
    error_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_error(db, caller.id, error_id)
    return fresh_item_response(request, found, "Error found")


@router.put("/{error_id}", response_model=ErrorItem, responses=CHANGED)
async def replace_error(
    error_id: values.Uuid,
    error: ErrorCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_error(session, caller.id, error_id, error, if_match)
    return item_response(replaced, "Error replaced")


@router.patch("/{error_id}", response_model=ErrorItem, responses=CHANGED)
async def update_error(
    error_id: values.Uuid,
    error: ErrorUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_error(session, caller.id, error_id, error, if_match)
    return item_response(updated, "Error updated")


@router.delete("/{error_id}", status_code=204, responses=DELETED)
async def delete_error(
    error_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_error(session, caller.id, error_id, if_match)
