from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.metadata import service
from app.metadata.schemas import (
    MetadataCreate,
    MetadataItem,
    MetadataPage,
    MetadataQuery,
    MetadataUpdate,
)

router = APIRouter(
    prefix="/metadata",
    tags=["metadata"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=MetadataPage)
async def list_metadata(
    query: Annotated[MetadataQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_metadata(db, caller.id, query)
    return page_response(page, MetadataPage, query.limit, "Metadata listed")


@router.post("", response_model=MetadataItem, status_code=201, responses=CREATED)
async def create_metadata(
    metadata: MetadataCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_metadata(session, caller.id, metadata)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Metadata created", status=201, location=location)


@router.get("/{metadata_id}", response_model=MetadataItem, responses=FOUND)
async def get_metadata(
    metadata_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_metadata(db, caller.id, metadata_id)
    return fresh_item_response(request, found, "Metadata found")


@router.put("/{metadata_id}", response_model=MetadataItem, responses=CHANGED)
async def replace_metadata(
    metadata_id: values.Uuid,
    metadata: MetadataCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_metadata(session, caller.id, metadata_id, metadata, if_match)
    return item_response(replaced, "Metadata replaced")


@router.patch("/{metadata_id}", response_model=MetadataItem, responses=CHANGED)
async def update_metadata(
    metadata_id: values.Uuid,
    metadata: MetadataUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_metadata(session, caller.id, metadata_id, metadata, if_match)
    return item_response(updated, "Metadata updated")


@router.delete("/{metadata_id}", status_code=204, responses=DELETED)
async def delete_metadata(
    metadata_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_metadata(session, caller.id, metadata_id, if_match)
