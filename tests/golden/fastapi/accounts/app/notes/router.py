from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.notes import service
from app.notes.schemas import NoteCreate, NoteItem, NotePage, NoteQuery, NoteUpdate

router = APIRouter(
    prefix="/notes",
    tags=["notes"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=NotePage)
async def list_notes(
    query: Annotated[NoteQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_notes(db, caller.id, query)
    return page_response(page, NotePage, query.limit, "Notes listed")


@router.post("", response_model=NoteItem, status_code=201, responses=CREATED)
async def create_note(
    note: NoteCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_note(session, caller.id, note)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Note created", status=201, location=location)


@router.get("/{note_id}", response_model=NoteItem, responses=FOUND)
async def get_note(
    note_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_note(db, caller.id, note_id)
    return fresh_item_response(request, found, "Note found")


@router.put("/{note_id}", response_model=NoteItem, responses=CHANGED)
async def replace_note(
    note_id: values.Uuid,
    note: NoteCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_note(session, caller.id, note_id, note, if_match)
    return item_response(replaced, "Note replaced")


@router.patch("/{note_id}", response_model=NoteItem, responses=CHANGED)
async def update_note(
    note_id: values.Uuid,
    note: NoteUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_note(session, caller.id, note_id, note, if_match)
    return item_response(updated, "Note updated")


@router.delete("/{note_id}", status_code=204, responses=DELETED)
async def delete_note(
    note_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_note(session, caller.id, note_id, if_match)
