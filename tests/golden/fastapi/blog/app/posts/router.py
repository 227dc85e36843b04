from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, holders_of, optional_caller, reach_of
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.core.security import Caller
from app.db.session import DbReader, WriteSession
from app.posts import service
from app.posts.includes import PostExpanded, PostExpandedItem, PostExpandedPage, expand_posts
from app.posts.schemas import (
    PostCreate,
    PostItem,
    PostItemQuery,
    PostQuery,
    PostReplace,
    PostUpdate,
)

router = APIRouter(
    prefix="/posts",
    tags=["posts"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "",
    response_model=PostExpandedPage,
    dependencies=[Depends(optional_caller)],
    openapi_extra=PUBLIC,
)
async def list_posts(query: Annotated[PostQuery, Query()], db: DbReader) -> Response:
    page = await service.list_posts(db, query)
    rows = await expand_posts(db, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, PostExpandedPage, query.limit, "Posts listed")


@router.post("", response_model=PostItem, status_code=201, responses={**CREATED, **FORBIDDEN})
async def create_post(
    post: PostCreate,
    caller: Annotated[Caller, Depends(holders_of("editor"))],
    session: WriteSession,
    request: Request,
) -> Response:
    created = await service.create_post(session, caller.id, post)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Post created", status=201, location=location)


@router.get(
    "/{post_id}",
    response_model=PostExpandedItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_post(
    post_id: values.Uuid, query: Annotated[PostItemQuery, Query()], db: DbReader, request: Request
) -> Response:
    found = await service.get_post(db, post_id)
    [row] = await expand_posts(db, [dict(found)], query.include or ())
    found = PostExpanded.model_validate(row)
    return fresh_item_response(request, found, "Post found")


@router.put("/{post_id}", response_model=PostItem, responses=CHANGED)
async def replace_post(
    post_id: values.Uuid,
    post: PostReplace,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_post(
        session, reach_of(caller, "admin"), post_id, post, if_match
    )
    return item_response(replaced, "Post replaced")


@router.patch("/{post_id}", response_model=PostItem, responses=CHANGED)
async def update_post(
    post_id: values.Uuid,
    post: PostUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_post(session, reach_of(caller, "admin"), post_id, post, if_match)
    return item_response(updated, "Post updated")


@router.delete("/{post_id}", status_code=204, responses=DELETED)
async def delete_post(
    post_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_post(session, reach_of(caller, "admin"), post_id, if_match)
