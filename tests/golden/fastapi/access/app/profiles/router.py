from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, current_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.profiles import service
from app.profiles.schemas import (
    ProfileCreate,
    ProfileItem,
    ProfilePage,
    ProfileQuery,
    ProfileUpdate,
)

router = APIRouter(
    prefix="/profiles",
    tags=["profiles"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=ProfilePage, dependencies=[Depends(current_caller)])
async def list_profiles(query: Annotated[ProfileQuery, Query()], db: DbReader) -> Response:
    page = await service.list_profiles(db, query)
    return page_response(page, ProfilePage, query.limit, "Profiles listed")


@router.post("", response_model=ProfileItem, status_code=201, responses=CREATED)
async def create_profile(
    profile: ProfileCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_profile(session, caller.id, profile)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Profile created", status=201, location=location)


@router.get(
    "/{profile_id}",
    response_model=ProfileItem,
    dependencies=[Depends(current_caller)],
    responses=FOUND,
)
async def get_profile(profile_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_profile(db, profile_id)
    return fresh_item_response(request, found, "Profile found")


@router.put("/{profile_id}", response_model=ProfileItem, responses=CHANGED)
async def replace_profile(
    profile_id: values.Uuid,
    profile: ProfileCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_profile(session, caller.id, profile_id, profile, if_match)
    return item_response(replaced, "Profile replaced")


@router.patch("/{profile_id}", response_model=ProfileItem, responses=CHANGED)
async def update_profile(
    profile_id: values.Uuid,
    profile: ProfileUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_profile(session, caller.id, profile_id, profile, if_match)
    return item_response(updated, "Profile updated")


@router.delete("/{profile_id}", status_code=204, responses=DELETED)
async def delete_profile(
    profile_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_profile(session, caller.id, profile_id, if_match)
