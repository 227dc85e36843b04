from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.products import service
from app.products.includes import ProductExpanded, ProductExpandedPage, expand_products
from app.products.schemas import (
    ProductCreate,
    ProductItem,
    ProductItemQuery,
    ProductQuery,
    ProductReplace,
    ProductUpdate,
)

router = APIRouter(
    prefix="/products",
    tags=["products"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "",
    response_model=ProductExpandedPage,
    dependencies=[Depends(optional_caller)],
    openapi_extra=PUBLIC,
)
async def list_products(query: Annotated[ProductQuery, Query()], db: DbReader) -> Response:
    page = await service.list_products(db, query)
    rows = await expand_products(db, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, ProductExpandedPage, query.limit)


@router.post(
    "",
    response_model=ProductItem,
    status_code=201,
    dependencies=[Depends(holders_of("clerk"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_product(
    product: ProductCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_product(session, product)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get(
    "/{product_id}",
    response_model=ProductExpanded,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_product(
    product_id: values.QueryBigInteger,
    query: Annotated[ProductItemQuery, Query()],
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_product(db, product_id)
    [row] = await expand_products(db, [dict(found)], query.include or ())
    found = ProductExpanded.model_validate(row)
    return fresh_item_response(request, found)


@router.put(
    "/{product_id}",
    response_model=ProductItem,
    dependencies=[Depends(holders_of("clerk"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_product(
    product_id: values.QueryBigInteger,
    product: ProductReplace,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_product(session, product_id, product, if_match)
    return item_response(replaced)


@router.patch(
    "/{product_id}",
    response_model=ProductItem,
    dependencies=[Depends(holders_of("clerk"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_product(
    product_id: values.QueryBigInteger,
    product: ProductUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_product(session, product_id, product, if_match)
    return item_response(updated)


@router.delete(
    "/{product_id}",
    status_code=204,
    dependencies=[Depends(holders_of("clerk"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_product(
    product_id: values.QueryBigInteger, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_product(session, product_id, if_match)
