from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.users import service
from app.users.schemas import UserCreate, UserItem, UserPage, UserQuery, UserUpdate

router = APIRouter(
    prefix="/users",
    tags=["users"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=UserPage)
async def list_users(
    query: Annotated[UserQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_users(db, caller.id, query)
    return page_response(page, UserPage, query.limit, "Users listed")


@router.post("", response_model=UserItem, status_code=201, responses=CREATED)
async def create_user(
    user: UserCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_user(session, caller.id, user)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "User created", status=201, location=location)


@router.get("/{user_id}", response_model=UserItem, responses=FOUND)
async def get_user(
    user_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_user(db, caller.id, user_id)
    return fresh_item_response(request, found, "User found")


@router.put("/{user_id}", response_model=UserItem, responses=CHANGED)
async def replace_user(
    user_id: values.Uuid,
    user: UserCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_user(session, caller.id, user_id, user, if_match)
    return item_response(replaced, "User replaced")


@router.patch("/{user_id}", response_model=UserItem, responses=CHANGED)
async def update_user(
    user_id: values.Uuid,
    user: UserUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_user(session, caller.id, user_id, user, if_match)
    return item_response(updated, "User updated")


@router.delete("/{user_id}", status_code=204, responses=DELETED)
async def delete_user(
    user_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_user(session, caller.id, user_id, if_match)
