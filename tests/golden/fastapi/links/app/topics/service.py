"""What can be done with topics."""

from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.passwords import hash_passwords
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.session import Reader
from app.topics import repository
from app.topics.schemas import TopicCreate, TopicQuery, TopicRead, TopicReplace, TopicUpdate

_IMMUTABLE = frozenset({"cursor_"})


async def list_topics(db: Reader, query: TopicQuery) -> Page:
    return await repository.list_topics(db, query)


async def get_topic(db: Reader, topic_id: int) -> TopicRead:
    row = await repository.get_topic(db, topic_id)
    if row is None:
        raise _not_found()
    return TopicRead.model_validate(row)


async def find_topics(db: Reader, ids: Collection[int]) -> dict[int, TopicRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_topics(db, ids) if ids else []
    return {row["id"]: TopicRead.model_validate(row) for row in rows}


async def create_topic(session: AsyncSession, caller_id: str, topic: TopicCreate) -> TopicRead:
    now = utc_now()
    values = await hash_passwords(topic.model_dump(), "cursor_")
    row = {
        **values,
        "created_at": now,
        "updated_at": now,
    }
    return TopicRead.model_validate(await repository.insert_topic(session, caller_id, row))


async def replace_topic(
    session: AsyncSession,
    caller_id: str,
    topic_id: int,
    topic: TopicReplace,
    if_match: str | None = None,
) -> TopicRead:
    current = await _lock_topic(session, topic_id, if_match)
    check_immutable(current, topic, _IMMUTABLE)
    changes = topic.model_dump(exclude=set(_IMMUTABLE - topic.model_fields_set))
    return await _change_topic(session, caller_id, current, changes)


async def update_topic(
    session: AsyncSession,
    caller_id: str,
    topic_id: int,
    topic: TopicUpdate,
    if_match: str | None = None,
) -> TopicRead:
    current = await _lock_topic(session, topic_id, if_match)
    check_immutable(current, topic, _IMMUTABLE)
    changes = topic.changes()
    return await _change_topic(session, caller_id, current, changes) if changes else current


async def delete_topic(session: AsyncSession, topic_id: int, if_match: str | None = None) -> None:
    current = await _lock_topic(session, topic_id, if_match)
    await repository.delete_topic(session, current.id)


async def _lock_topic(session: AsyncSession, topic_id: int, if_match: str | None) -> TopicRead:
    row = await repository.lock_topic(session, topic_id)
    if row is None:
        raise _not_found()
    current = TopicRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_topic(
    session: AsyncSession, caller_id: str, current: TopicRead, changes: dict[str, Any]
) -> TopicRead:
    changes = await hash_passwords(changes, "cursor_")
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_topic(
        session, caller_id, current.id, changes, {"label_ids": current.label_ids}
    )
    return TopicRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Topic not found")
