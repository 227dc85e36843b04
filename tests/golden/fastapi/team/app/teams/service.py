"""What can be done with teams."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.teams import repository
from app.teams.schemas import TeamCreate, TeamQuery, TeamRead, TeamUpdate


async def list_teams(db: Reader, query: TeamQuery) -> Page:
    return await repository.list_teams(db, query)


async def get_team(db: Reader, team_id: uuid.UUID) -> TeamRead:
    row = await repository.get_team(db, team_id)
    if row is None:
        raise _not_found()
    return TeamRead.model_validate(row)


async def find_teams(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, TeamRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_teams(db, ids) if ids else []
    return {row["id"]: TeamRead.model_validate(row) for row in rows}


async def create_team(session: AsyncSession, team: TeamCreate) -> TeamRead:
    now = utc_now()
    row = {
        "id": new_id(),
        **team.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row)
    return TeamRead.model_validate(await repository.insert_team(session, row))


async def replace_team(
    session: AsyncSession,
    team_id: uuid.UUID,
    team: TeamCreate,
    if_match: str | None = None,
) -> TeamRead:
    current = await _lock_team(session, team_id, if_match)
    changes = team.model_dump()
    return await _change_team(session, current, changes)


async def update_team(
    session: AsyncSession,
    team_id: uuid.UUID,
    team: TeamUpdate,
    if_match: str | None = None,
) -> TeamRead:
    current = await _lock_team(session, team_id, if_match)
    changes = team.changes()
    return await _change_team(session, current, changes) if changes else current


async def delete_team(
    session: AsyncSession, team_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_team(session, team_id, if_match)
    await repository.delete_team(session, current.id)


async def _lock_team(session: AsyncSession, team_id: uuid.UUID, if_match: str | None) -> TeamRead:
    row = await repository.lock_team(session, team_id)
    if row is None:
        raise _not_found()
    current = TeamRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_team(
    session: AsyncSession, current: TeamRead, changes: dict[str, Any]
) -> TeamRead:
    await check_references(session, repository.REFERENCES, changes, current=current)
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_team(session, current.id, changes)
    return TeamRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Team not found")
