from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import current_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.sessions import service
from app.sessions.schemas import (
    SessionCreate,
    SessionItem,
    SessionPage,
    SessionQuery,
    SessionUpdate,
)

router = APIRouter(
    prefix="/sessions",
    tags=["sessions"],
    route_class=ApiRoute,
    dependencies=[Depends(current_caller)],
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=SessionPage)
async def list_sessions(query: Annotated[SessionQuery, Query()], db: DbReader) -> Response:
    page = await service.list_sessions(db, query)
    return page_response(page, SessionPage, query.limit, "Sessions listed")


@router.post("", response_model=SessionItem, status_code=201, responses=CREATED)
async def create_session(
    session_: SessionCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_session(session, session_)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Session created", status=201, location=location)


@router.get("/{session_id}", response_model=SessionItem, responses=FOUND)
async def get_session(session_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_session(db, session_id)
    return fresh_item_response(request, found, "Session found")


@router.put("/{session_id}", response_model=SessionItem, responses=CHANGED)
async def replace_session(
    session_id: values.Uuid,
    session_: SessionCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_session(session, session_id, session_, if_match)
    return item_response(replaced, "Session replaced")


@router.patch("/{session_id}", response_model=SessionItem, responses=CHANGED)
async def update_session(
    session_id: values.Uuid,
    session_: SessionUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_session(session, session_id, session_, if_match)
    return item_response(updated, "Session updated")


@router.delete("/{session_id}", status_code=204, responses=DELETED)
async def delete_session(
    session_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_session(session, session_id, if_match)
