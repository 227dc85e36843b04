"""What clients can ask for along with authors: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.authors import service as author_service
from app.authors.schemas import AuthorRead
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader


class AuthorExpanded(AuthorRead):
    """What a client is sent, and what it asked to be included."""

    mentor: AuthorRead | None = None


class AuthorExpandedItem(ItemEnvelope[AuthorExpanded]):
    """One of them."""


class AuthorExpandedPage(PageEnvelope[AuthorExpanded]):
    """Some of them, and where the list goes on."""


async def expand_authors(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "mentor" in names:
        ids = {row["mentor_id"] for row in rows} - {None}
        authors_by_id = await author_service.find_authors(db, caller.id, ids)
        for row in expanded:
            row["mentor"] = authors_by_id.get(row["mentor_id"])
    return expanded
