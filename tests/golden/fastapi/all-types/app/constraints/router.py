from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.constraints import service
from app.constraints.schemas import (
    ConstraintCreate,
    ConstraintItem,
    ConstraintPage,
    ConstraintQuery,
    ConstraintReplace,
    ConstraintUpdate,
)
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/constraints",
    tags=["constraints"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ConstraintPage)
async def list_constraints(
    query: Annotated[ConstraintQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_constraints(db, caller.id, query)
    return page_response(page, ConstraintPage, query.limit, "Constraints listed")


@router.post("", response_model=ConstraintItem, status_code=201, responses=CREATED)
async def create_constraint(
    constraint: ConstraintCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_constraint(session, caller.id, constraint)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Constraint created", status=201, location=location)


@router.get("/{constraint_id}", response_model=ConstraintItem, responses=FOUND)
async def get_constraint(
    constraint_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_constraint(db, caller.id, constraint_id)
    return fresh_item_response(request, found, "Constraint found")


@router.put("/{constraint_id}", response_model=ConstraintItem, responses=CHANGED)
async def replace_constraint(
    constraint_id: values.Uuid,
    constraint: ConstraintReplace,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_constraint(
        session, caller.id, constraint_id, constraint, if_match
    )
    return item_response(replaced, "Constraint replaced")


@router.patch("/{constraint_id}", response_model=ConstraintItem, responses=CHANGED)
async def update_constraint(
    constraint_id: values.Uuid,
    constraint: ConstraintUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_constraint(
        session, caller.id, constraint_id, constraint, if_match
    )
    return item_response(updated, "Constraint updated")


@router.delete("/{constraint_id}", status_code=204, responses=DELETED)
async def delete_constraint(
    constraint_id: values.Uuid,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> None:
    await service.delete_constraint(session, caller.id, constraint_id, if_match)
