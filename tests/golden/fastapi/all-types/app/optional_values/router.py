from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import current_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.optional_values import service
from app.optional_values.schemas import (
    OptionalValueCreate,
    OptionalValueItem,
    OptionalValuePage,
    OptionalValueQuery,
    OptionalValueUpdate,
)

router = APIRouter(
    prefix="/optional-values",
    tags=["optional values"],
    route_class=ApiRoute,
    dependencies=[Depends(current_caller)],
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=OptionalValuePage)
async def list_optional_values(
    query: Annotated[OptionalValueQuery, Query()], db: DbReader
) -> Response:
    page = await service.list_optional_values(db, query)
    return page_response(page, OptionalValuePage, query.limit, "Optional values listed")


@router.post("", response_model=OptionalValueItem, status_code=201, responses=CREATED)
async def create_optional_value(
    optional_value: OptionalValueCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_optional_value(session, optional_value)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Optional value created", status=201, location=location)


@router.get("/{optional_value_id}", response_model=OptionalValueItem, responses=FOUND)
async def get_optional_value(
    optional_value_id: values.Uuid, db: DbReader, request: Request
) -> Response:
    found = await service.get_optional_value(db, optional_value_id)
    return fresh_item_response(request, found, "Optional value found")


@router.put("/{optional_value_id}", response_model=OptionalValueItem, responses=CHANGED)
async def replace_optional_value(
    optional_value_id: values.Uuid,
    optional_value: OptionalValueCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_optional_value(
        session, optional_value_id, optional_value, if_match
    )
    return item_response(replaced, "Optional value replaced")


@router.patch("/{optional_value_id}", response_model=OptionalValueItem, responses=CHANGED)
async def update_optional_value(
    optional_value_id: values.Uuid,
    optional_value: OptionalValueUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_optional_value(
        session, optional_value_id, optional_value, if_match
    )
    return item_response(updated, "Optional value updated")


@router.delete("/{optional_value_id}", status_code=204, responses=DELETED)
async def delete_optional_value(
    optional_value_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_optional_value(session, optional_value_id, if_match)
