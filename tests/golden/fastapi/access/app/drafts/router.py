from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, holders_of, reach_of
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.drafts import service
from app.drafts.schemas import DraftCreate, DraftItem, DraftPage, DraftQuery, DraftUpdate

router = APIRouter(
    prefix="/drafts",
    tags=["drafts"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=DraftPage)
async def list_drafts(
    query: Annotated[DraftQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_drafts(db, reach_of(caller, "admin"), query)
    return page_response(page, DraftPage, query.limit, "Drafts listed")


@router.post("", response_model=DraftItem, status_code=201, responses=CREATED)
async def create_draft(
    draft: DraftCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_draft(session, caller.id, draft)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Draft created", status=201, location=location)


@router.get("/{draft_id}", response_model=DraftItem, responses=FOUND)
async def get_draft(
    draft_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_draft(db, reach_of(caller, "editor", "admin"), draft_id)
    return fresh_item_response(request, found, "Draft found")


@router.put("/{draft_id}", response_model=DraftItem, responses=CHANGED)
async def replace_draft(
    draft_id: values.Uuid,
    draft: DraftCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_draft(session, caller.id, draft_id, draft, if_match)
    return item_response(replaced, "Draft replaced")


@router.patch("/{draft_id}", response_model=DraftItem, responses=CHANGED)
async def update_draft(
    draft_id: values.Uuid,
    draft: DraftUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_draft(
        session, reach_of(caller, "editor"), draft_id, draft, if_match
    )
    return item_response(updated, "Draft updated")


@router.delete(
    "/{draft_id}",
    status_code=204,
    dependencies=[Depends(holders_of("admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_draft(
    draft_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_draft(session, draft_id, if_match)
