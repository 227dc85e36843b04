from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.banners import service
from app.banners.schemas import BannerCreate, BannerItem, BannerPage, BannerQuery, BannerUpdate
from app.core import values
from app.core.access import current_caller, holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/banners",
    tags=["banners"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=BannerPage, dependencies=[Depends(optional_caller)], openapi_extra=PUBLIC
)
async def list_banners(query: Annotated[BannerQuery, Query()], db: DbReader) -> Response:
    page = await service.list_banners(db, query)
    return page_response(page, BannerPage, query.limit, "Banners listed")


@router.post(
    "",
    response_model=BannerItem,
    status_code=201,
    dependencies=[Depends(holders_of("editor", "admin"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_banner(banner: BannerCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_banner(session, banner)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Banner created", status=201, location=location)


@router.get(
    "/{banner_id}",
    response_model=BannerItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_banner(banner_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_banner(db, banner_id)
    return fresh_item_response(request, found, "Banner found")


@router.put(
    "/{banner_id}",
    response_model=BannerItem,
    dependencies=[Depends(holders_of("editor"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_banner(
    banner_id: values.Uuid,
    banner: BannerCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_banner(session, banner_id, banner, if_match)
    return item_response(replaced, "Banner replaced")


@router.patch(
    "/{banner_id}",
    response_model=BannerItem,
    dependencies=[Depends(holders_of("editor"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_banner(
    banner_id: values.Uuid,
    banner: BannerUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_banner(session, banner_id, banner, if_match)
    return item_response(updated, "Banner updated")


@router.delete(
    "/{banner_id}", status_code=204, dependencies=[Depends(current_caller)], responses=DELETED
)
async def delete_banner(
    banner_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_banner(session, banner_id, if_match)
