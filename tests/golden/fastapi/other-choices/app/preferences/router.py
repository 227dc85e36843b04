from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from app.core import values
from app.core.openapi import CHANGED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.preferences import service
from app.preferences.schemas import PreferenceCreate, PreferenceItem

router = APIRouter(
    prefix="/preferences",
    tags=["preferences"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("/{preference_id}", response_model=PreferenceItem, responses=FOUND)
async def get_preference(
    preference_id: values.QueryBigInteger, db: DbReader, request: Request
) -> Response:
    found = await service.get_preference(db, preference_id)
    return fresh_item_response(request, found)


@router.put("/{preference_id}", response_model=PreferenceItem, responses=CHANGED)
async def replace_preference(
    preference_id: values.QueryBigInteger,
    preference: PreferenceCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_preference(session, preference_id, preference, if_match)
    return item_response(replaced)


@router.delete("/{preference_id}", status_code=204, responses=DELETED)
async def delete_preference(
    preference_id: values.QueryBigInteger, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_preference(session, preference_id, if_match)
