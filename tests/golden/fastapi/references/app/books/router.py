from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.books import service
from app.books.includes import BookExpanded, BookExpandedItem, BookExpandedPage, expand_books
from app.books.schemas import (
    BookCreate,
    BookItem,
    BookItemQuery,
    BookQuery,
    BookReplace,
    BookUpdate,
)
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/books",
    tags=["books"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=BookExpandedPage)
async def list_books(
    query: Annotated[BookQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_books(db, caller.id, query)
    rows = await expand_books(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, BookExpandedPage, query.limit, "Books listed")


@router.post("", response_model=BookItem, status_code=201, responses=CREATED)
async def create_book(
    book: BookCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_book(session, caller.id, book)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Book created", status=201, location=location)


@router.get("/{book_id}", response_model=BookExpandedItem, responses=FOUND)
async def get_book(
    book_id: values.Uuid,
    query: Annotated[BookItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_book(db, caller.id, book_id)
    [row] = await expand_books(db, caller, [dict(found)], query.include or ())
    found = BookExpanded.model_validate(row)
    return fresh_item_response(request, found, "Book found")


@router.put("/{book_id}", response_model=BookItem, responses=CHANGED)
async def replace_book(
    book_id: values.Uuid,
    book: BookReplace,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_book(session, caller.id, book_id, book, if_match)
    return item_response(replaced, "Book replaced")


@router.patch("/{book_id}", response_model=BookItem, responses=CHANGED)
async def update_book(
    book_id: values.Uuid,
    book: BookUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_book(session, caller.id, book_id, book, if_match)
    return item_response(updated, "Book updated")


@router.delete("/{book_id}", status_code=204, responses=DELETED)
async def delete_book(
    book_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_book(session, caller.id, book_id, if_match)
