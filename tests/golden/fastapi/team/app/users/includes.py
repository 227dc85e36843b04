"""What clients can ask for along with users: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.core.responses import ItemEnvelope, PageEnvelope
from app.db.session import Reader
from app.teams import service as team_service
from app.teams.schemas import TeamRead
from app.users.schemas import UserRead


class UserExpanded(UserRead):
    """What a client is sent, and what it asked to be included."""

    team: TeamRead | None = None


class UserExpandedItem(ItemEnvelope[UserExpanded]):
    """One of them."""


class UserExpandedPage(PageEnvelope[UserExpanded]):
    """Some of them, and where the list goes on."""


async def expand_users(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "team" in names:
        ids = {row["team_id"] for row in rows} - {None}
        teams_by_id = await team_service.find_teams(db, ids)
        for row in expanded:
            row["team"] = teams_by_id.get(row["team_id"])
    return expanded
