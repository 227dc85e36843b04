"""What can be done with projects."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.projects import repository
from app.projects.schemas import ProjectCreate, ProjectQuery, ProjectRead, ProjectUpdate


async def list_projects(db: Reader, owner_id: uuid.UUID | AllRows, query: ProjectQuery) -> Page:
    return await repository.list_projects(db, owner_id, query)


async def get_project(
    db: Reader, owner_id: uuid.UUID | AllRows, project_id: uuid.UUID
) -> ProjectRead:
    row = await repository.get_project(db, owner_id, project_id)
    if row is None:
        raise _not_found()
    return ProjectRead.model_validate(row)


async def find_projects(
    db: Reader, owner_id: uuid.UUID | AllRows, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, ProjectRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_projects(db, owner_id, ids) if ids else []
    return {row["id"]: ProjectRead.model_validate(row) for row in rows}


async def create_project(
    session: AsyncSession, owner_id: uuid.UUID, project: ProjectCreate
) -> ProjectRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **project.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, links=repository.LINKS)
    return ProjectRead.model_validate(await repository.insert_project(session, row))


async def replace_project(
    session: AsyncSession,
    owner_id: uuid.UUID,
    project_id: uuid.UUID,
    project: ProjectCreate,
    if_match: str | None = None,
) -> ProjectRead:
    current = await _lock_project(session, owner_id, project_id, if_match)
    changes = project.model_dump()
    return await _change_project(session, current, changes)


async def update_project(
    session: AsyncSession,
    owner_id: uuid.UUID,
    project_id: uuid.UUID,
    project: ProjectUpdate,
    if_match: str | None = None,
) -> ProjectRead:
    current = await _lock_project(session, owner_id, project_id, if_match)
    changes = project.changes()
    return await _change_project(session, current, changes) if changes else current


async def delete_project(
    session: AsyncSession, owner_id: uuid.UUID, project_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_project(session, owner_id, project_id, if_match)
    await repository.delete_project(session, current.user_id, current.id)


async def _lock_project(
    session: AsyncSession, owner_id: uuid.UUID, project_id: uuid.UUID, if_match: str | None
) -> ProjectRead:
    row = await repository.lock_project(session, owner_id, project_id)
    if row is None:
        raise _not_found()
    current = ProjectRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_project(
    session: AsyncSession, current: ProjectRead, changes: dict[str, Any]
) -> ProjectRead:
    await check_references(
        session, repository.REFERENCES, changes, current=current, links=repository.LINKS
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_project(
        session, current.user_id, current.id, changes, {"member_ids": current.member_ids}
    )
    return ProjectRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Project not found")
