"""What clients can ask for along with books: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.authors import service as author_service
from app.authors.schemas import AuthorRead
from app.books.schemas import BookRead
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.genres import service as genre_service
from app.genres.schemas import GenreRead


class BookExpanded(BookRead):
    """What a client is sent, and what it asked to be included."""

    author: AuthorRead | None = None
    editor: AuthorRead | None = None
    translator: AuthorRead | None = None
    genre: GenreRead | None = None


class BookExpandedItem(ItemEnvelope[BookExpanded]):
    """One of them."""


class BookExpandedPage(PageEnvelope[BookExpanded]):
    """Some of them, and where the list goes on."""


async def expand_books(
    db: Reader, caller: Caller, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "author" in names:
        ids = {row["author_id"] for row in rows} - {None}
        authors_by_id = await author_service.find_authors(db, caller.id, ids)
        for row in expanded:
            row["author"] = authors_by_id.get(row["author_id"])
    if "editor" in names:
        ids = {row["editor_id"] for row in rows} - {None}
        authors_by_id = await author_service.find_authors(db, caller.id, ids)
        for row in expanded:
            row["editor"] = authors_by_id.get(row["editor_id"])
    if "translator" in names:
        ids = {row["translator_id"] for row in rows} - {None}
        authors_by_id = await author_service.find_authors(db, caller.id, ids)
        for row in expanded:
            row["translator"] = authors_by_id.get(row["translator_id"])
    if "genre" in names:
        ids = {row["genre_id"] for row in rows} - {None}
        genres_by_id = await genre_service.find_genres(db, ids)
        for row in expanded:
            row["genre"] = genres_by_id.get(row["genre_id"])
    return expanded
