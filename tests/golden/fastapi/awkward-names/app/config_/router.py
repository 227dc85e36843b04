from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.config_ import service
from app.config_.schemas import ConfigCreate, ConfigItem, ConfigPage, ConfigQuery, ConfigUpdate
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/config",
    tags=["config"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ConfigPage)
async def list_config(
    query: Annotated[ConfigQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_config(db, caller.id, query)
    return page_response(page, ConfigPage, query.limit, "Config listed")


@router.post("", response_model=ConfigItem, status_code=201, responses=CREATED)
async def create_config(
    config: ConfigCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_config(session, caller.id, config)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Config created", status=201, location=location)


@router.get("/{config_id}", response_model=ConfigItem, responses=FOUND)
async def get_config(
    config_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_config(db, caller.id, config_id)
    return fresh_item_response(request, found, "Config found")


@router.put("/{config_id}", response_model=ConfigItem, responses=CHANGED)
async def replace_config(
    config_id: values.Uuid,
    config: ConfigCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_config(session, caller.id, config_id, config, if_match)
    return item_response(replaced, "Config replaced")


@router.patch("/{config_id}", response_model=ConfigItem, responses=CHANGED)
async def update_config(
    config_id: values.Uuid,
    config: ConfigUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_config(session, caller.id, config_id, config, if_match)
    return item_response(updated, "Config updated")


@router.delete("/{config_id}", status_code=204, responses=DELETED)
async def delete_config(
    config_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_config(session, caller.id, config_id, if_match)
