from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.addresses import service
from app.addresses.schemas import (
    AddressCreate,
    AddressItem,
    AddressPage,
    AddressQuery,
    AddressUpdate,
)
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/addresses",
    tags=["addresses"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=AddressPage)
async def list_addresses(
    query: Annotated[AddressQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_addresses(db, caller.id, query)
    return page_response(page, AddressPage, query.limit)


@router.post("", response_model=AddressItem, status_code=201, responses=CREATED)
async def create_address(
    address: AddressCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_address(session, caller.id, address)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{address_id}", response_model=AddressItem, responses=FOUND)
async def get_address(
    address_id: values.QueryBigInteger, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_address(db, caller.id, address_id)
    return fresh_item_response(request, found)


@router.put("/{address_id}", response_model=AddressItem, responses=CHANGED)
async def replace_address(
    address_id: values.QueryBigInteger,
    address: AddressCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_address(session, caller.id, address_id, address, if_match)
    return item_response(replaced)


@router.patch("/{address_id}", response_model=AddressItem, responses=CHANGED)
async def update_address(
    address_id: values.QueryBigInteger,
    address: AddressUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_address(session, caller.id, address_id, address, if_match)
    return item_response(updated)


@router.delete("/{address_id}", status_code=204, responses=DELETED)
async def delete_address(
    address_id: values.QueryBigInteger,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_address(session, caller.id, address_id, if_match)
