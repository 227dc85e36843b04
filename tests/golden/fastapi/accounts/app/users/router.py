from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, holders_of, reach_of
from app.core.openapi import CHANGED, DELETED, FORBIDDEN, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.users import service
from app.users.schemas import UserItem, UserPage, UserQuery, UserUpdate

router = APIRouter(
    prefix="/users",
    tags=["users"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=UserPage, dependencies=[Depends(holders_of("admin"))], responses=FORBIDDEN
)
async def list_users(query: Annotated[UserQuery, Query()], db: DbReader) -> Response:
    page = await service.list_users(db, query)
    return page_response(page, UserPage, query.limit, "Users listed")


@router.get("/{user_id}", response_model=UserItem, responses=FOUND)
async def get_user(
    user_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_user(db, reach_of(caller, "admin"), user_id)
    return fresh_item_response(request, found, "User found")


@router.patch("/{user_id}", response_model=UserItem, responses=CHANGED)
async def update_user(
    user_id: values.Uuid,
    user: UserUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_user(session, reach_of(caller, "admin"), user_id, user, if_match)
    return item_response(updated, "User updated")


@router.delete("/{user_id}", status_code=204, responses=DELETED)
async def delete_user(
    user_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_user(session, reach_of(caller, "admin"), user_id, if_match)
