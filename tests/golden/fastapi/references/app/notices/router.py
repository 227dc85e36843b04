from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.notices import service
from app.notices.includes import (
    NoticeExpanded,
    NoticeExpandedItem,
    NoticeExpandedPage,
    expand_notices,
)
from app.notices.schemas import NoticeCreate, NoticeItem, NoticeItemQuery, NoticeQuery, NoticeUpdate

router = APIRouter(
    prefix="/notices",
    tags=["notices"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=NoticeExpandedPage)
async def list_notices(
    query: Annotated[NoticeQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_notices(db, query)
    rows = await expand_notices(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, NoticeExpandedPage, query.limit, "Notices listed")


@router.post("", response_model=NoticeItem, status_code=201, responses=CREATED)
async def create_notice(
    notice: NoticeCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_notice(session, caller.id, notice)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Notice created", status=201, location=location)


@router.get("/{notice_id}", response_model=NoticeExpandedItem, responses=FOUND)
async def get_notice(
    notice_id: values.Uuid,
    query: Annotated[NoticeItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_notice(db, notice_id)
    [row] = await expand_notices(db, caller, [dict(found)], query.include or ())
    found = NoticeExpanded.model_validate(row)
    return fresh_item_response(request, found, "Notice found")


@router.patch("/{notice_id}", response_model=NoticeItem, responses=CHANGED)
async def update_notice(
    notice_id: values.Uuid,
    notice: NoticeUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_notice(session, caller.id, notice_id, notice, if_match)
    return item_response(updated, "Notice updated")
