from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.announcements import service
from app.announcements.schemas import (
    AnnouncementCreate,
    AnnouncementItem,
    AnnouncementPage,
    AnnouncementQuery,
    AnnouncementUpdate,
)
from app.core import values
from app.core.access import current_caller, holders_of
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/announcements",
    tags=["announcements"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=AnnouncementPage, dependencies=[Depends(current_caller)])
async def list_announcements(
    query: Annotated[AnnouncementQuery, Query()], db: DbReader
) -> Response:
    page = await service.list_announcements(db, query)
    return page_response(page, AnnouncementPage, query.limit, "Announcements listed")


@router.post(
    "",
    response_model=AnnouncementItem,
    status_code=201,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_announcement(
    announcement: AnnouncementCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_announcement(session, announcement)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Announcement created", status=201, location=location)


@router.get(
    "/{announcement_id}",
    response_model=AnnouncementItem,
    dependencies=[Depends(current_caller)],
    responses=FOUND,
)
async def get_announcement(
    announcement_id: values.Uuid, db: DbReader, request: Request
) -> Response:
    found = await service.get_announcement(db, announcement_id)
    return fresh_item_response(request, found, "Announcement found")


@router.put(
    "/{announcement_id}",
    response_model=AnnouncementItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_announcement(
    announcement_id: values.Uuid,
    announcement: AnnouncementCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_announcement(session, announcement_id, announcement, if_match)
    return item_response(replaced, "Announcement replaced")


@router.patch(
    "/{announcement_id}",
    response_model=AnnouncementItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_announcement(
    announcement_id: values.Uuid,
    announcement: AnnouncementUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_announcement(session, announcement_id, announcement, if_match)
    return item_response(updated, "Announcement updated")


@router.delete(
    "/{announcement_id}",
    status_code=204,
    dependencies=[Depends(holders_of("admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_announcement(
    announcement_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_announcement(session, announcement_id, if_match)
