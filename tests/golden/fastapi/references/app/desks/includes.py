"""What clients can ask for along with desks: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.desks.schemas import DeskRead
from app.keepers import service as keeper_service
from app.keepers.schemas import KeeperRead


class DeskExpanded(DeskRead):
    """What a client is sent, and what it asked to be included."""

    keeper: KeeperRead | None = None


class DeskExpandedItem(ItemEnvelope[DeskExpanded]):
    """One of them."""


class DeskExpandedPage(PageEnvelope[DeskExpanded]):
    """Some of them, and where the list goes on."""


async def expand_desks(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "keeper" in names:
        ids = {row["keeper_id"] for row in rows} - {None}
        keepers_by_id = await keeper_service.find_keepers(db, caller.id, ids)
        for row in expanded:
            row["keeper"] = keepers_by_id.get(row["keeper_id"])
    return expanded
