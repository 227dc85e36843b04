"""What clients can ask for along with cards: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.cards.schemas import CardRead
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.desks import service as desk_service
from app.desks.schemas import DeskRead


class CardExpanded(CardRead):
    """What a client is sent, and what it asked to be included."""

    desk: DeskRead | None = None


class CardExpandedItem(ItemEnvelope[CardExpanded]):
    """One of them."""


class CardExpandedPage(PageEnvelope[CardExpanded]):
    """Some of them, and where the list goes on."""


async def expand_cards(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "desk" in names:
        ids = {row["desk_id"] for row in rows} - {None}
        desks_by_id = await desk_service.find_desks(db, caller.id, ids)
        for row in expanded:
            row["desk"] = desks_by_id.get(row["desk_id"])
    return expanded
