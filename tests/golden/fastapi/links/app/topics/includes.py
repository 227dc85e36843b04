"""What clients can ask for along with topics: the rows that these are related to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import Field

from app.core.responses import PageEnvelope
from app.core.security import Caller
from app.db.session import Reader
from app.labels import service as label_service
from app.labels.schemas import LabelRead
from app.topics.schemas import TopicRead


class TopicExpanded(TopicRead):
    """What a client is sent, and what it asked to be included."""

    labels: list[LabelRead] = Field(default_factory=list)


class TopicExpandedPage(PageEnvelope[TopicExpanded]):
    """Some of them, and where the list goes on."""


async def expand_topics(
    db: Reader, caller: Caller | None, rows: Sequence[Mapping[Any, Any]], names: Collection[str]
) -> list[dict[str, Any]]:
    """Add what `names` asks for, as far as the caller may get it: one query for all rows."""
    expanded = [dict(row) for row in rows]
    if "labels" in names:
        ids = {other_id for row in rows for other_id in row["label_ids"]}
        labels_by_id = await label_service.find_labels(db, caller.id, ids) if caller else {}
        for row in expanded:
            row["labels"] = [
                labels_by_id[other_id] for other_id in row["label_ids"] if other_id in labels_by_id
            ]
    return expanded
