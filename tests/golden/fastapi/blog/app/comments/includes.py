"""What clients can ask for along with comments: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.comments import service as comment_service
from app.comments.schemas import CommentRead
from app.core.responses import ItemEnvelope, PageEnvelope
from app.db.session import Reader
from app.posts import service as post_service
from app.posts.schemas import PostRead


class CommentExpanded(CommentRead):
    """What a client is sent, and what it asked to be included."""

    post: PostRead | None = None
    answers: CommentRead | None = None


class CommentExpandedItem(ItemEnvelope[CommentExpanded]):
    """One of them."""


class CommentExpandedPage(PageEnvelope[CommentExpanded]):
    """Some of them, and where the list goes on."""


async def expand_comments(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "post" in names:
        ids = {row["post_id"] for row in rows} - {None}
        posts_by_id = await post_service.find_posts(db, ids)
        for row in expanded:
            row["post"] = posts_by_id.get(row["post_id"])
    if "answers" in names:
        ids = {row["answers_id"] for row in rows} - {None}
        comments_by_id = await comment_service.find_comments(db, ids)
        for row in expanded:
            row["answers"] = comments_by_id.get(row["answers_id"])
    return expanded
