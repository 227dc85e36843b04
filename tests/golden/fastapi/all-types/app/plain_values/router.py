from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.plain_values import service
from app.plain_values.schemas import (
    PlainValueCreate,
    PlainValueItem,
    PlainValuePage,
    PlainValueQuery,
    PlainValueUpdate,
)

router = APIRouter(
    prefix="/plain-values",
    tags=["plain values"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=PlainValuePage)
async def list_plain_values(
    query: Annotated[PlainValueQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_plain_values(db, caller.id, query)
    return page_response(page, PlainValuePage, query.limit, "Plain values listed")


@router.post("", response_model=PlainValueItem, status_code=201, responses=CREATED)
async def create_plain_value(
    plain_value: PlainValueCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_plain_value(session, caller.id, plain_value)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Plain value created", status=201, location=location)


@router.get("/{plain_value_id}", response_model=PlainValueItem, responses=FOUND)
async def get_plain_value(
    plain_value_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_plain_value(db, caller.id, plain_value_id)
    return fresh_item_response(request, found, "Plain value found")


@router.put("/{plain_value_id}", response_model=PlainValueItem, responses=CHANGED)
async def replace_plain_value(
    plain_value_id: values.Uuid,
    plain_value: PlainValueCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_plain_value(
        session, caller.id, plain_value_id, plain_value, if_match
    )
    return item_response(replaced, "Plain value replaced")


@router.patch("/{plain_value_id}", response_model=PlainValueItem, responses=CHANGED)
async def update_plain_value(
    plain_value_id: values.Uuid,
    plain_value: PlainValueUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_plain_value(
        session, caller.id, plain_value_id, plain_value, if_match
    )
    return item_response(updated, "Plain value updated")


@router.delete("/{plain_value_id}", status_code=204, responses=DELETED)
async def delete_plain_value(
    plain_value_id: values.Uuid,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_plain_value(session, caller.id, plain_value_id, if_match)
