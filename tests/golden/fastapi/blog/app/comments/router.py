from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.comments import service
from app.comments.includes import (
    CommentExpanded,
    CommentExpandedItem,
    CommentExpandedPage,
    expand_comments,
)
from app.comments.schemas import CommentCreate, CommentItem, CommentItemQuery, CommentQuery
from app.core import values
from app.core.access import current_caller, holders_of, optional_caller
from app.core.openapi import CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/comments",
    tags=["comments"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "",
    response_model=CommentExpandedPage,
    dependencies=[Depends(optional_caller)],
    openapi_extra=PUBLIC,
)
async def list_comments(query: Annotated[CommentQuery, Query()], db: DbReader) -> Response:
    page = await service.list_comments(db, query)
    rows = await expand_comments(db, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, CommentExpandedPage, query.limit, "Comments listed")


@router.post(
    "",
    response_model=CommentItem,
    status_code=201,
    dependencies=[Depends(current_caller)],
    responses=CREATED,
)
async def create_comment(
    comment: CommentCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_comment(session, comment)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Comment created", status=201, location=location)


@router.get(
    "/{comment_id}",
    response_model=CommentExpandedItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_comment(
    comment_id: values.Uuid,
    query: Annotated[CommentItemQuery, Query()],
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_comment(db, comment_id)
    [row] = await expand_comments(db, [dict(found)], query.include or ())
    found = CommentExpanded.model_validate(row)
    return fresh_item_response(request, found, "Comment found")


@router.delete(
    "/{comment_id}",
    status_code=204,
    dependencies=[Depends(holders_of("editor", "admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_comment(
    comment_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_comment(session, comment_id, if_match)
