from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import OptionalCaller, holders_of
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.teams import service
from app.teams.includes import TeamExpanded, TeamExpandedItem, TeamExpandedPage, expand_teams
from app.teams.schemas import TeamCreate, TeamItem, TeamItemQuery, TeamQuery, TeamUpdate

router = APIRouter(
    prefix="/teams",
    tags=["teams"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TeamExpandedPage, openapi_extra=PUBLIC)
async def list_teams(
    query: Annotated[TeamQuery, Query()], caller: OptionalCaller, db: DbReader
) -> Response:
    page = await service.list_teams(db, query)
    rows = await expand_teams(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, TeamExpandedPage, query.limit, "Teams listed")


@router.post(
    "",
    response_model=TeamItem,
    status_code=201,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_team(team: TeamCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_team(session, team)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Team created", status=201, location=location)


@router.get("/{team_id}", response_model=TeamExpandedItem, responses=FOUND, openapi_extra=PUBLIC)
async def get_team(
    team_id: values.Uuid,
    query: Annotated[TeamItemQuery, Query()],
    caller: OptionalCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_team(db, team_id)
    [row] = await expand_teams(db, caller, [dict(found)], query.include or ())
    found = TeamExpanded.model_validate(row)
    return fresh_item_response(request, found, "Team found")


@router.put(
    "/{team_id}",
    response_model=TeamItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_team(
    team_id: values.Uuid,
    team: TeamCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_team(session, team_id, team, if_match)
    return item_response(replaced, "Team replaced")


@router.patch(
    "/{team_id}",
    response_model=TeamItem,
    dependencies=[Depends(holders_of("admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_team(
    team_id: values.Uuid,
    team: TeamUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_team(session, team_id, team, if_match)
    return item_response(updated, "Team updated")


@router.delete(
    "/{team_id}",
    status_code=204,
    dependencies=[Depends(holders_of("admin"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_team(
    team_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_team(session, team_id, if_match)
