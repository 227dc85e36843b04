from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.time_entries import service
from app.time_entries.schemas import (
    TimeEntryCreate,
    TimeEntryItem,
    TimeEntryPage,
    TimeEntryQuery,
    TimeEntryUpdate,
)

router = APIRouter(
    prefix="/time-entries",
    tags=["time entries"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TimeEntryPage)
async def list_time_entries(
    query: Annotated[TimeEntryQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_time_entries(db, caller.id, query)
    return page_response(page, TimeEntryPage, query.limit)


@router.post("", response_model=TimeEntryItem, status_code=201, responses=CREATED)
async def create_time_entry(
    time_entry: TimeEntryCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_time_entry(session, caller.id, time_entry)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{time_entry_id}", response_model=TimeEntryItem, responses=FOUND)
async def get_time_entry(
    time_entry_id: values.QueryBigInteger, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_time_entry(db, caller.id, time_entry_id)
    return fresh_item_response(request, found)


@router.put("/{time_entry_id}", response_model=TimeEntryItem, responses=CHANGED)
async def replace_time_entry(
    time_entry_id: values.QueryBigInteger,
    time_entry: TimeEntryCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_time_entry(
        session, caller.id, time_entry_id, time_entry, if_match
    )
    return item_response(replaced)


@router.patch("/{time_entry_id}", response_model=TimeEntryItem, responses=CHANGED)
async def update_time_entry(
    time_entry_id: values.QueryBigInteger,
    time_entry: TimeEntryUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_time_entry(
        session, caller.id, time_entry_id, time_entry, if_match
    )
    return item_response(updated)


@router.delete("/{time_entry_id}", status_code=204, responses=DELETED)
async def delete_time_entry(
    time_entry_id: values.QueryBigInteger,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_time_entry(session, caller.id, time_entry_id, if_match)
