"""What clients can ask for along with projects: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import ItemEnvelope, PageEnvelope
from app.db.session import Reader
from app.projects.schemas import ProjectRead
from app.users import service as user_service
from app.users.schemas import UserRead


class ProjectExpanded(ProjectRead):
    """What a client is sent, and what it asked to be included."""

    reviewer: UserRead | None = None
    members: list[UserRead] = Field(default_factory=list)


class ProjectExpandedItem(ItemEnvelope[ProjectExpanded]):
    """One of them."""


class ProjectExpandedPage(PageEnvelope[ProjectExpanded]):
    """Some of them, and where the list goes on."""


async def expand_projects(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "reviewer" in names:
        ids = {row["reviewer_id"] for row in rows} - {None}
        users_by_id = await user_service.find_users(db, ids)
        for row in expanded:
            row["reviewer"] = users_by_id.get(row["reviewer_id"])
    if "members" in names:
        ids = {other_id for row in rows for other_id in row["member_ids"]}
        users_by_id = await user_service.find_users(db, ids)
        for row in expanded:
            row["members"] = [
                users_by_id[other_id] for other_id in row["member_ids"] if other_id in users_by_id
            ]
    return expanded
