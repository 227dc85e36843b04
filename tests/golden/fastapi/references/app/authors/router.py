from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.authors import service
from app.authors.includes import (
    AuthorExpanded,
    AuthorExpandedItem,
    AuthorExpandedPage,
    expand_authors,
)
from app.authors.schemas import AuthorCreate, AuthorItem, AuthorItemQuery, AuthorQuery, AuthorUpdate
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/authors",
    tags=["authors"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=AuthorExpandedPage)
async def list_authors(
    query: Annotated[AuthorQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_authors(db, caller.id, query)
    rows = await expand_authors(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, AuthorExpandedPage, query.limit, "Authors listed")


@router.post("", response_model=AuthorItem, status_code=201, responses=CREATED)
async def create_author(
    author: AuthorCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_author(session, caller.id, author)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Author created", status=201, location=location)


@router.get("/{author_id}", response_model=AuthorExpandedItem, responses=FOUND)
async def get_author(
    author_id: values.Uuid,
    query: Annotated[AuthorItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_author(db, caller.id, author_id)
    [row] = await expand_authors(db, caller, [dict(found)], query.include or ())
    found = AuthorExpanded.model_validate(row)
    return fresh_item_response(request, found, "Author found")


@router.put("/{author_id}", response_model=AuthorItem, responses=CHANGED)
async def replace_author(
    author_id: values.Uuid,
    author: AuthorCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_author(session, caller.id, author_id, author, if_match)
    return item_response(replaced, "Author replaced")


@router.patch("/{author_id}", response_model=AuthorItem, responses=CHANGED)
async def update_author(
    author_id: values.Uuid,
    author: AuthorUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_author(session, caller.id, author_id, author, if_match)
    return item_response(updated, "Author updated")


@router.delete("/{author_id}", status_code=204, responses=DELETED)
async def delete_author(
    author_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_author(session, caller.id, author_id, if_match)
