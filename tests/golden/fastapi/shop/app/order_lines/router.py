from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.order_lines import service
from app.order_lines.includes import OrderLineExpanded, OrderLineExpandedPage, expand_order_lines
from app.order_lines.schemas import (
    OrderLineCreate,
    OrderLineItem,
    OrderLineItemQuery,
    OrderLineQuery,
    OrderLineReplace,
    OrderLineUpdate,
)

router = APIRouter(
    prefix="/order-lines",
    tags=["order lines"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=OrderLineExpandedPage)
async def list_order_lines(
    query: Annotated[OrderLineQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_order_lines(db, caller.id, query)
    rows = await expand_order_lines(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, OrderLineExpandedPage, query.limit)


@router.post("", response_model=OrderLineItem, status_code=201, responses=CREATED)
async def create_order_line(
    order_line: OrderLineCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_order_line(session, caller.id, order_line)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{order_line_id}", response_model=OrderLineExpanded, responses=FOUND)
async def get_order_line(
    order_line_id: values.QueryBigInteger,
    query: Annotated[OrderLineItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_order_line(db, caller.id, order_line_id)
    [row] = await expand_order_lines(db, caller, [dict(found)], query.include or ())
    found = OrderLineExpanded.model_validate(row)
    return fresh_item_response(request, found)


@router.put("/{order_line_id}", response_model=OrderLineItem, responses=CHANGED)
async def replace_order_line(
    order_line_id: values.QueryBigInteger,
    order_line: OrderLineReplace,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_order_line(
        session, caller.id, order_line_id, order_line, if_match
    )
    return item_response(replaced)


@router.patch("/{order_line_id}", response_model=OrderLineItem, responses=CHANGED)
async def update_order_line(
    order_line_id: values.QueryBigInteger,
    order_line: OrderLineUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_order_line(
        session, caller.id, order_line_id, order_line, if_match
    )
    return item_response(updated)


@router.delete("/{order_line_id}", status_code=204, responses=DELETED)
async def delete_order_line(
    order_line_id: values.QueryBigInteger,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_order_line(session, caller.id, order_line_id, if_match)
