from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.people import service
from app.people.schemas import PersonCreate, PersonItem, PersonPage, PersonQuery, PersonUpdate

router = APIRouter(
    prefix="/people",
    tags=["people"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=PersonPage)
async def list_people(
    query: Annotated[PersonQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_people(db, caller.id, query)
    return page_response(page, PersonPage, query.limit, "People listed")


@router.post("", response_model=PersonItem, status_code=201, responses=CREATED)
async def create_person(
    person: PersonCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_person(session, caller.id, person)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Person created", status=201, location=location)


@router.get("/{person_id}", response_model=PersonItem, responses=FOUND)
async def get_person(
    person_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_person(db, caller.id, person_id)
    return fresh_item_response(request, found, "Person found")


@router.put("/{person_id}", response_model=PersonItem, responses=CHANGED)
async def replace_person(
    person_id: values.Uuid,
    person: PersonCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_person(session, caller.id, person_id, person, if_match)
    return item_response(replaced, "Person replaced")


@router.patch("/{person_id}", response_model=PersonItem, responses=CHANGED)
async def update_person(
    person_id: values.Uuid,
    person: PersonUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_person(session, caller.id, person_id, person, if_match)
    return item_response(updated, "Person updated")


@router.delete("/{person_id}", status_code=204, responses=DELETED)
async def delete_person(
    person_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_person(session, caller.id, person_id, if_match)
