from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, current_caller, reach_of
from app.core.openapi import CHANGED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.users import service
from app.users.includes import UserExpanded, UserExpandedItem, UserExpandedPage, expand_users
from app.users.schemas import UserItem, UserItemQuery, UserQuery, UserUpdate

router = APIRouter(
    prefix="/users",
    tags=["users"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=UserExpandedPage, dependencies=[Depends(current_caller)])
async def list_users(query: Annotated[UserQuery, Query()], db: DbReader) -> Response:
    page = await service.list_users(db, query)
    rows = await expand_users(db, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, UserExpandedPage, query.limit, "Users listed")


@router.get(
    "/{user_id}",
    response_model=UserExpandedItem,
    dependencies=[Depends(current_caller)],
    responses=FOUND,
)
async def get_user(
    user_id: values.Uuid, query: Annotated[UserItemQuery, Query()], db: DbReader, request: Request
) -> Response:
    found = await service.get_user(db, user_id)
    [row] = await expand_users(db, [dict(found)], query.include or ())
    found = UserExpanded.model_validate(row)
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
