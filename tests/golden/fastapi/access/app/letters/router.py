from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.letters import service
from app.letters.schemas import LetterCreate, LetterItem, LetterPage, LetterQuery, LetterUpdate

router = APIRouter(
    prefix="/letters",
    tags=["letters"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=LetterPage, dependencies=[Depends(holders_of("admin"))], responses=FORBIDDEN
)
async def list_letters(query: Annotated[LetterQuery, Query()], db: DbReader) -> Response:
    page = await service.list_letters(db, query)
    return page_response(page, LetterPage, query.limit, "Letters listed")


@router.post(
    "",
    response_model=LetterItem,
    status_code=201,
    dependencies=[Depends(optional_caller)],
    responses=CREATED,
    openapi_extra=PUBLIC,
)
async def create_letter(letter: LetterCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_letter(session, letter)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Letter created", status=201, location=location)


@router.get(
    "/{letter_id}",
    response_model=LetterItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**FOUND, **FORBIDDEN},
)
async def get_letter(letter_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_letter(db, letter_id)
    return fresh_item_response(request, found, "Letter found")


@router.put(
    "/{letter_id}",
    response_model=LetterItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_letter(
    letter_id: values.Uuid,
    letter: LetterCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_letter(session, letter_id, letter, if_match)
    return item_response(replaced, "Letter replaced")


@router.patch(
    "/{letter_id}",
    response_model=LetterItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_letter(
    letter_id: values.Uuid,
    letter: LetterUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_letter(session, letter_id, letter, if_match)
    return item_response(updated, "Letter updated")


@router.delete(
    "/{letter_id}",
    status_code=204,
    dependencies=[Depends(holders_of("admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_letter(
    letter_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_letter(session, letter_id, if_match)
