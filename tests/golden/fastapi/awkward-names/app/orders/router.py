from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.orders import service
from app.orders.schemas import OrderCreate, OrderItem, OrderPage, OrderQuery, OrderUpdate

router = APIRouter(
    prefix="/orders",
    tags=["orders"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=OrderPage)
async def list_orders(
    query: Annotated[OrderQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_orders(db, caller.id, query)
    return page_response(page, OrderPage, query.limit, "Orders listed")


@router.post("", response_model=OrderItem, status_code=201, responses=CREATED)
async def create_order(
    order: OrderCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_order(session, caller.id, order)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Order created", status=201, location=location)


@router.get("/{order_id}", response_model=OrderItem, responses=FOUND)
async def get_order(
    order_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_order(db, caller.id, order_id)
    return fresh_item_response(request, found, "Order found")


@router.put("/{order_id}", response_model=OrderItem, responses=CHANGED)
async def replace_order(
    order_id: values.Uuid,
    order: OrderCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_order(session, caller.id, order_id, order, if_match)
    return item_response(replaced, "Order replaced")


@router.patch("/{order_id}", response_model=OrderItem, responses=CHANGED)
async def update_order(
    order_id: values.Uuid,
    order: OrderUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_order(session, caller.id, order_id, order, if_match)
    return item_response(updated, "Order updated")


@router.delete("/{order_id}", status_code=204, responses=DELETED)
async def delete_order(
    order_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_order(session, caller.id, order_id, if_match)
