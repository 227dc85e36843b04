from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.queries import service
from app.queries.schemas import QueryCreate, QueryItem, QueryPage, QueryQuery, QueryUpdate

router = APIRouter(
    prefix="/queries",
    tags=["queries"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=QueryPage)
async def list_queries(
    query: Annotated[QueryQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_queries(db, caller.id, query)
    return page_response(page, QueryPage, query.limit, "Queries listed")


@router.post("", response_model=QueryItem, status_code=201, responses=CREATED)
async def create_query(
    query_: QueryCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_query(session, caller.id, query_)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Query created", status=201, location=location)


@router.get("/{query_id}", response_model=QueryItem, responses=FOUND)
async def get_query(
    query_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_query(db, caller.id, query_id)
    return fresh_item_response(request, found, "Query found")


@router.put("/{query_id}", response_model=QueryItem, responses=CHANGED)
async def replace_query(
    query_id: values.Uuid,
    query_: QueryCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_query(session, caller.id, query_id, query_, if_match)
    return item_response(replaced, "Query replaced")


@router.patch("/{query_id}", response_model=QueryItem, responses=CHANGED)
async def update_query(
    query_id: values.Uuid,
    query_: QueryUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_query(session, caller.id, query_id, query_, if_match)
    return item_response(updated, "Query updated")


@router.delete("/{query_id}", status_code=204, responses=DELETED)
async def delete_query(
    query_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_query(session, caller.id, query_id, if_match)
