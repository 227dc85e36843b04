from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, reach_of
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.reviews import service
from app.reviews.includes import (
    ReviewExpanded,
    ReviewExpandedItem,
    ReviewExpandedPage,
    expand_reviews,
)
from app.reviews.schemas import ReviewCreate, ReviewItem, ReviewItemQuery, ReviewQuery, ReviewUpdate

router = APIRouter(
    prefix="/reviews",
    tags=["reviews"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ReviewExpandedPage)
async def list_reviews(
    query: Annotated[ReviewQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_reviews(db, reach_of(caller, "librarian"), query)
    rows = await expand_reviews(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, ReviewExpandedPage, query.limit, "Reviews listed")


@router.post("", response_model=ReviewItem, status_code=201, responses=CREATED)
async def create_review(
    review: ReviewCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_review(session, caller.id, review)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Review created", status=201, location=location)


@router.get("/{review_id}", response_model=ReviewExpandedItem, responses=FOUND)
async def get_review(
    review_id: values.Uuid,
    query: Annotated[ReviewItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_review(db, reach_of(caller, "librarian"), review_id)
    [row] = await expand_reviews(db, caller, [dict(found)], query.include or ())
    found = ReviewExpanded.model_validate(row)
    return fresh_item_response(request, found, "Review found")


@router.put("/{review_id}", response_model=ReviewItem, responses=CHANGED)
async def replace_review(
    review_id: values.Uuid,
    review: ReviewCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_review(session, caller.id, review_id, review, if_match)
    return item_response(replaced, "Review replaced")


@router.patch("/{review_id}", response_model=ReviewItem, responses=CHANGED)
async def update_review(
    review_id: values.Uuid,
    review: ReviewUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_review(session, caller.id, review_id, review, if_match)
    return item_response(updated, "Review updated")


@router.delete("/{review_id}", status_code=204, responses=DELETED)
async def delete_review(
    review_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_review(session, reach_of(caller, "librarian"), review_id, if_match)
