"""What clients can ask for along with notices: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.books import service as book_service
from app.books.schemas import BookRead
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.notices.schemas import NoticeRead


class NoticeExpanded(NoticeRead):
    """What a client is sent, and what it asked to be included."""

    book: BookRead | None = None


class NoticeExpandedItem(ItemEnvelope[NoticeExpanded]):
    """One of them."""


class NoticeExpandedPage(PageEnvelope[NoticeExpanded]):
    """Some of them, and where the list goes on."""


async def expand_notices(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "book" in names:
        ids = {row["book_id"] for row in rows} - {None}
        books_by_id = await book_service.find_books(db, caller.id, ids)
        for row in expanded:
            row["book"] = books_by_id.get(row["book_id"])
    return expanded
