"""What clients can ask for along with teams: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.teams.schemas import TeamRead
from app.users import service as user_service
from app.users.schemas import UserRead


class TeamExpanded(TeamRead):
    """What a client is sent, and what it asked to be included."""

    lead: UserRead | None = None


class TeamExpandedItem(ItemEnvelope[TeamExpanded]):
    """One of them."""


class TeamExpandedPage(PageEnvelope[TeamExpanded]):
    """Some of them, and where the list goes on."""


async def expand_teams(
    db: Reader, caller: Caller | None, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "lead" in names:
        ids = {row["lead_id"] for row in rows} - {None}
        users_by_id = await user_service.find_users(db, ids) if caller else {}
        for row in expanded:
            row["lead"] = users_by_id.get(row["lead_id"])
    return expanded
