from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.order_items import service
from app.order_items.includes import OrderItemExpanded, OrderItemExpandedPage, expand_order_items
from app.order_items.schemas import (
    OrderItemCreate,
    OrderItemItem,
    OrderItemItemQuery,
    OrderItemQuery,
    OrderItemUpdate,
)

router = APIRouter(
    prefix="/order-items",
    tags=["order items"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=OrderItemExpandedPage)
async def list_order_items(query: Annotated[OrderItemQuery, Query()], db: DbReader) -> Response:
    page = await service.list_order_items(db, query)
    rows = await expand_order_items(db, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, OrderItemExpandedPage, query.limit)


@router.post("", response_model=OrderItemItem, status_code=201, responses=CREATED)
async def create_order_item(
    order_item: OrderItemCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_order_item(session, order_item)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{order_item_id}", response_model=OrderItemExpanded, responses=FOUND)
async def get_order_item(
    order_item_id: values.QueryBigInteger,
    query: Annotated[OrderItemItemQuery, Query()],
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_order_item(db, order_item_id)
    [row] = await expand_order_items(db, [dict(found)], query.include or ())
    found = OrderItemExpanded.model_validate(row)
    return fresh_item_response(request, found)


@router.put("/{order_item_id}", response_model=OrderItemItem, responses=CHANGED)
async def replace_order_item(
    order_item_id: values.QueryBigInteger,
    order_item: OrderItemCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_order_item(session, order_item_id, order_item, if_match)
    return item_response(replaced)


@router.patch("/{order_item_id}", response_model=OrderItemItem, responses=CHANGED)
async def update_order_item(
    order_item_id: values.QueryBigInteger,
    order_item: OrderItemUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_order_item(session, order_item_id, order_item, if_match)
    return item_response(updated)


@router.delete("/{order_item_id}", status_code=204, responses=DELETED)
async def delete_order_item(
    order_item_id: values.QueryBigInteger, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_order_item(session, order_item_id, if_match)
