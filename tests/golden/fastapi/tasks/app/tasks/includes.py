"""What clients can ask for along with tasks: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.labels import service as label_service
from app.labels.schemas import LabelRead
from app.projects import service as project_service
from app.projects.schemas import ProjectRead
from app.tasks.schemas import TaskRead


class TaskExpanded(TaskRead):
    """What a client is sent, and what it asked to be included."""

    project: ProjectRead | None = None
    labels: list[LabelRead] = Field(default_factory=list)


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
        projects_by_id = await project_service.find_projects(db, caller.id, ids)
        for row in expanded:
            row["project"] = projects_by_id.get(row["project_id"])
    if "labels" in names:
        ids = {other_id for row in rows for other_id in row["label_ids"]}
        labels_by_id = await label_service.find_labels(db, caller.id, ids)
        for row in expanded:
            row["labels"] = [
                labels_by_id[other_id] for other_id in row["label_ids"] if other_id in labels_by_id
            ]
    return expanded
