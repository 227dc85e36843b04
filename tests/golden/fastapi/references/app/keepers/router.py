from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.keepers import service
from app.keepers.includes import (
    KeeperExpanded,
    KeeperExpandedItem,
    KeeperExpandedPage,
    expand_keepers,
)
from app.keepers.schemas import KeeperCreate, KeeperItem, KeeperItemQuery, KeeperQuery, KeeperUpdate

router = APIRouter(
    prefix="/keepers",
    tags=["keepers"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=KeeperExpandedPage)
async def list_keepers(
    query: Annotated[KeeperQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_keepers(db, caller.id, query)
    rows = await expand_keepers(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, KeeperExpandedPage, query.limit, "Keepers listed")


@router.post("", response_model=KeeperItem, status_code=201, responses=CREATED)
async def create_keeper(
    keeper: KeeperCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_keeper(session, caller.id, keeper)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Keeper created", status=201, location=location)


@router.get("/{keeper_id}", response_model=KeeperExpandedItem, responses=FOUND)
async def get_keeper(
    keeper_id: values.Uuid,
    query: Annotated[KeeperItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_keeper(db, caller.id, keeper_id)
    [row] = await expand_keepers(db, caller, [dict(found)], query.include or ())
    found = KeeperExpanded.model_validate(row)
    return fresh_item_response(request, found, "Keeper found")


@router.put("/{keeper_id}", response_model=KeeperItem, responses=CHANGED)
async def replace_keeper(
    keeper_id: values.Uuid,
    keeper: KeeperCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_keeper(session, caller.id, keeper_id, keeper, if_match)
    return item_response(replaced, "Keeper replaced")


@router.patch("/{keeper_id}", response_model=KeeperItem, responses=CHANGED)
async def update_keeper(
    keeper_id: values.Uuid,
    keeper: KeeperUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_keeper(session, caller.id, keeper_id, keeper, if_match)
    return item_response(updated, "Keeper updated")


@router.delete("/{keeper_id}", status_code=204, responses=DELETED)
async def delete_keeper(
    keeper_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_keeper(session, caller.id, keeper_id, if_match)
