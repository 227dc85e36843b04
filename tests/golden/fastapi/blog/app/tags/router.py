from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.tags import service
from app.tags.schemas import TagCreate, TagItem, TagPage, TagQuery, TagUpdate

router = APIRouter(
    prefix="/tags",
    tags=["tags"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=TagPage, dependencies=[Depends(optional_caller)], openapi_extra=PUBLIC
)
async def list_tags(query: Annotated[TagQuery, Query()], db: DbReader) -> Response:
    page = await service.list_tags(db, query)
    return page_response(page, TagPage, query.limit, "Tags listed")


@router.post(
    "",
    response_model=TagItem,
    status_code=201,
    dependencies=[Depends(holders_of("editor"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_tag(tag: TagCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_tag(session, tag)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Tag created", status=201, location=location)


@router.get(
    "/{tag_id}",
    response_model=TagItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_tag(tag_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_tag(db, tag_id)
    return fresh_item_response(request, found, "Tag found")


@router.put(
    "/{tag_id}",
    response_model=TagItem,
    dependencies=[Depends(holders_of("editor"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_tag(
    tag_id: values.Uuid,
    tag: TagCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_tag(session, tag_id, tag, if_match)
    return item_response(replaced, "Tag replaced")


@router.patch(
    "/{tag_id}",
    response_model=TagItem,
    dependencies=[Depends(holders_of("editor"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_tag(
    tag_id: values.Uuid,
    tag: TagUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_tag(session, tag_id, tag, if_match)
    return item_response(updated, "Tag updated")


@router.delete(
    "/{tag_id}",
    status_code=204,
    dependencies=[Depends(holders_of("admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_tag(tag_id: values.Uuid, session: WriteSession, if_match: IfMatch = None) -> None:
    await service.delete_tag(session, tag_id, if_match)
