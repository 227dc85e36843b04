from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.labels import service
from app.labels.schemas import LabelCreate, LabelItem, LabelPage, LabelQuery, LabelUpdate

router = APIRouter(
    prefix="/labels",
    tags=["labels"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=LabelPage)
async def list_labels(
    query: Annotated[LabelQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_labels(db, caller.id, query)
    return page_response(page, LabelPage, query.limit)


@router.post("", response_model=LabelItem, status_code=201, responses=CREATED)
async def create_label(
    label: LabelCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_label(session, caller.id, label)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{label_id}", response_model=LabelItem, responses=FOUND)
async def get_label(
    label_id: values.QueryBigInteger, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_label(db, caller.id, label_id)
    return fresh_item_response(request, found)


@router.put("/{label_id}", response_model=LabelItem, responses=CHANGED)
async def replace_label(
    label_id: values.QueryBigInteger,
    label: LabelCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_label(session, caller.id, label_id, label, if_match)
    return item_response(replaced)


@router.patch("/{label_id}", response_model=LabelItem, responses=CHANGED)
async def update_label(
    label_id: values.QueryBigInteger,
    label: LabelUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_label(session, caller.id, label_id, label, if_match)
    return item_response(updated)


@router.delete("/{label_id}", status_code=204, responses=DELETED)
async def delete_label(
    label_id: values.QueryBigInteger,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_label(session, caller.id, label_id, if_match)
