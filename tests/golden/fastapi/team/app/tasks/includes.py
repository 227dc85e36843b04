"""What clients can ask for along with tasks: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.core.access import reach_of
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.projects import service as project_service
from app.projects.schemas import ProjectRead
from app.tasks.schemas import TaskRead
from app.users import service as user_service
from app.users.schemas import UserRead


class TaskExpanded(TaskRead):
    """What a client is sent, and what it asked to be included."""

    project: ProjectRead | None = None
    assignee: UserRead | None = None


class TaskExpandedItem(ItemEnvelope[TaskExpanded]):
    """One of them."""


class TaskExpandedPage(PageEnvelope[TaskExpanded]):
    """Some of them, and where the list goes on."""


async def expand_tasks(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "project" in names:
        ids = {row["project_id"] for row in rows} - {None}
        projects_by_id = await project_service.find_projects(db, reach_of(caller, "admin"), ids)
        for row in expanded:
            row["project"] = projects_by_id.get(row["project_id"])
    if "assignee" in names:
        ids = {row["assignee_id"] for row in rows} - {None}
        users_by_id = await user_service.find_users(db, ids)
        for row in expanded:
            row["assignee"] = users_by_id.get(row["assignee_id"])
    return expanded
