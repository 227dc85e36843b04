"""What clients can ask for along with posts: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import ItemEnvelope, PageEnvelope
from app.db.session import Reader
from app.posts import service as post_service
from app.posts.schemas import PostRead
from app.tags import service as tag_service
from app.tags.schemas import TagRead


class PostExpanded(PostRead):
    """What a client is sent, and what it asked to be included."""

    follows: PostRead | None = None
    tags: list[TagRead] = Field(default_factory=list)


class PostExpandedItem(ItemEnvelope[PostExpanded]):
    """One of them."""


class PostExpandedPage(PageEnvelope[PostExpanded]):
    """Some of them, and where the list goes on."""


async def expand_posts(
    db: Reader, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "follows" in names:
        ids = {row["follows_id"] for row in rows} - {None}
        posts_by_id = await post_service.find_posts(db, ids)
        for row in expanded:
            row["follows"] = posts_by_id.get(row["follows_id"])
    if "tags" in names:
        ids = {other_id for row in rows for other_id in row["tag_ids"]}
        tags_by_id = await tag_service.find_tags(db, ids)
        for row in expanded:
            row["tags"] = [
                tags_by_id[other_id] for other_id in row["tag_ids"] if other_id in tags_by_id
            ]
    return expanded
