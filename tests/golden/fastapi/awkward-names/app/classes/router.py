from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.classes import service
from app.classes.schemas import ClassCreate, ClassItem, ClassPage, ClassQuery, ClassUpdate
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/classes",
    tags=["classes"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ClassPage)
async def list_classes(
    query: Annotated[ClassQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_classes(db, caller.id, query)
    return page_response(page, ClassPage, query.limit, "Classes listed")


@router.post("", response_model=ClassItem, status_code=201, responses=CREATED)
async def create_class(
    class_: ClassCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_class(session, caller.id, class_)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Class created", status=201, location=location)


@router.get("/{class_id}", response_model=ClassItem, responses=FOUND)
async def get_class(
    class_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_class(db, caller.id, class_id)
    return fresh_item_response(request, found, "Class found")


@router.put("/{class_id}", response_model=ClassItem, responses=CHANGED)
async def replace_class(
    class_id: values.Uuid,
    class_: ClassCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_class(session, caller.id, class_id, class_, if_match)
    return item_response(replaced, "Class replaced")


@router.patch("/{class_id}", response_model=ClassItem, responses=CHANGED)
async def update_class(
    class_id: values.Uuid,
    class_: ClassUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_class(session, caller.id, class_id, class_, if_match)
    return item_response(updated, "Class updated")


@router.delete("/{class_id}", status_code=204, responses=DELETED)
async def delete_class(
    class_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_class(session, caller.id, class_id, if_match)
