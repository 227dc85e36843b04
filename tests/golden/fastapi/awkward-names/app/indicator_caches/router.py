from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.indicator_caches import service
from app.indicator_caches.schemas import (
    IndicatorCacheCreate,
    IndicatorCacheItem,
    IndicatorCachePage,
    IndicatorCacheQuery,
    IndicatorCacheUpdate,
)

router = APIRouter(
    prefix="/indicator-caches",
    tags=["indicator caches"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=IndicatorCachePage)
async def list_indicator_caches(
    query: Annotated[IndicatorCacheQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_indicator_caches(db, caller.id, query)
    return page_response(page, IndicatorCachePage, query.limit, "Indicator caches listed")


@router.post("", response_model=IndicatorCacheItem, status_code=201, responses=CREATED)
async def create_indicator_cache(
    indicator_cache: IndicatorCacheCreate,
    caller: CurrentCaller,
    session: WriteSession,
    request: Request,
) -> Response:
    created = await service.create_indicator_cache(session, caller.id, indicator_cache)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Indicator cache created", status=201, location=location)


@router.get("/{indicator_cache_id}", response_model=IndicatorCacheItem, responses=FOUND)
async def get_indicator_cache(
    indicator_cache_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_indicator_cache(db, caller.id, indicator_cache_id)
    return fresh_item_response(request, found, "Indicator cache found")


@router.put("/{indicator_cache_id}", response_model=IndicatorCacheItem, responses=CHANGED)
async def replace_indicator_cache(
    indicator_cache_id: values.Uuid,
    indicator_cache: IndicatorCacheCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_indicator_cache(
        session, caller.id, indicator_cache_id, indicator_cache, if_match
    )
    return item_response(replaced, "Indicator cache replaced")


@router.patch("/{indicator_cache_id}", response_model=IndicatorCacheItem, responses=CHANGED)
async def update_indicator_cache(
    indicator_cache_id: values.Uuid,
    indicator_cache: IndicatorCacheUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_indicator_cache(
        session, caller.id, indicator_cache_id, indicator_cache, if_match
    )
    return item_response(updated, "Indicator cache updated")


@router.delete("/{indicator_cache_id}", status_code=204, responses=DELETED)
async def delete_indicator_cache(
    indicator_cache_id: values.Uuid,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_indicator_cache(session, caller.id, indicator_cache_id, if_match)
