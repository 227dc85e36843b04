from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, reach_of
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.orders import service
from app.orders.includes import OrderExpanded, OrderExpandedPage, expand_orders
from app.orders.schemas import OrderCreate, OrderItem, OrderItemQuery, OrderQuery, OrderUpdate

router = APIRouter(
    prefix="/orders",
    tags=["orders"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=OrderExpandedPage)
async def list_orders(
    query: Annotated[OrderQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_orders(db, reach_of(caller, "clerk"), query)
    rows = await expand_orders(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, OrderExpandedPage, query.limit)


@router.post("", response_model=OrderItem, status_code=201, responses=CREATED)
async def create_order(
    order: OrderCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_order(session, caller.id, order)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{order_id}", response_model=OrderExpanded, responses=FOUND)
async def get_order(
    order_id: values.QueryBigInteger,
    query: Annotated[OrderItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_order(db, reach_of(caller, "clerk"), order_id)
    [row] = await expand_orders(db, caller, [dict(found)], query.include or ())
    found = OrderExpanded.model_validate(row)
    return fresh_item_response(request, found)


@router.put("/{order_id}", response_model=OrderItem, responses=CHANGED)
async def replace_order(
    order_id: values.QueryBigInteger,
    order: OrderCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_order(session, caller.id, order_id, order, if_match)
    return item_response(replaced)


@router.patch("/{order_id}", response_model=OrderItem, responses=CHANGED)
async def update_order(
    order_id: values.QueryBigInteger,
    order: OrderUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_order(
        session, reach_of(caller, "clerk"), order_id, order, if_match
    )
    return item_response(updated)


@router.delete("/{order_id}", status_code=204, responses=DELETED)
async def delete_order(
    order_id: values.QueryBigInteger,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_order(session, caller.id, order_id, if_match)
