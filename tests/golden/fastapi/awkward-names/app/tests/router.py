from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.tests import service
from app.tests.schemas import TestCreate, TestItem, TestPage, TestQuery, TestUpdate

router = APIRouter(
    prefix="/tests",
    tags=["tests"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TestPage)
async def list_tests(
    query: Annotated[TestQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_tests(db, caller.id, query)
    return page_response(page, TestPage, query.limit, "Tests listed")


@router.post("", response_model=TestItem, status_code=201, responses=CREATED)
async def create_test(
    test: TestCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_test(session, caller.id, test)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Test created", status=201, location=location)


@router.get("/{test_id}", response_model=TestItem, responses=FOUND)
async def get_test(
    test_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_test(db, caller.id, test_id)
    return fresh_item_response(request, found, "Test found")


@router.put("/{test_id}", response_model=TestItem, responses=CHANGED)
async def replace_test(
    test_id: values.Uuid,
    test: TestCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_test(session, caller.id, test_id, test, if_match)
    return item_response(replaced, "Test replaced")


@router.patch("/{test_id}", response_model=TestItem, responses=CHANGED)
async def update_test(
    test_id: values.Uuid,
    test: TestUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_test(session, caller.id, test_id, test, if_match)
    return item_response(updated, "Test updated")


@router.delete("/{test_id}", status_code=204, responses=DELETED)
async def delete_test(
    test_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_test(session, caller.id, test_id, if_match)
