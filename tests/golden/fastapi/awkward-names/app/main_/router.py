from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import current_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.main_ import service
from app.main_.schemas import MainCreate, MainItem, MainPage, MainQuery, MainUpdate

router = APIRouter(
    prefix="/main",
    tags=["main"],
    route_class=ApiRoute,
    dependencies=[Depends(current_caller)],
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=MainPage)
async def list_main(query: Annotated[MainQuery, Query()], db: DbReader) -> Response:
    page = await service.list_main(db, query)
    return page_response(page, MainPage, query.limit, "Main listed")


@router.post("", response_model=MainItem, status_code=201, responses=CREATED)
async def create_main(main: MainCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_main(session, main)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Main created", status=201, location=location)


@router.get("/{main_id}", response_model=MainItem, responses=FOUND)
async def get_main(main_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_main(db, main_id)
    return fresh_item_response(request, found, "Main found")


@router.put("/{main_id}", response_model=MainItem, responses=CHANGED)
async def replace_main(
    main_id: values.Uuid,
    main: MainCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_main(session, main_id, main, if_match)
    return item_response(replaced, "Main replaced")


@router.patch("/{main_id}", response_model=MainItem, responses=CHANGED)
async def update_main(
    main_id: values.Uuid,
    main: MainUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_main(session, main_id, main, if_match)
    return item_response(updated, "Main updated")


@router.delete("/{main_id}", status_code=204, responses=DELETED)
async def delete_main(
    main_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_main(session, main_id, if_match)
