"""What can be done with posts."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.immutable import check_immutable
from app.core.listing import Page
from app.core.responses import check_if_match
from app.core.rows import AllRows
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.posts import repository
from app.posts.schemas import PostCreate, PostQuery, PostRead, PostReplace, PostUpdate

_IMMUTABLE = frozenset({"slug"})


async def list_posts(db: Reader, query: PostQuery) -> Page:
    return await repository.list_posts(db, query)


async def get_post(db: Reader, post_id: uuid.UUID) -> PostRead:
    row = await repository.get_post(db, post_id)
    if row is None:
        raise _not_found()
    return PostRead.model_validate(row)


async def find_posts(db: Reader, ids: Collection[uuid.UUID]) -> dict[uuid.UUID, PostRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_posts(db, ids) if ids else []
    return {row["id"]: PostRead.model_validate(row) for row in rows}


async def create_post(session: AsyncSession, owner_id: str, post: PostCreate) -> PostRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **post.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(
        session, repository.REFERENCES, row, owner_id=owner_id, links=repository.LINKS
    )
    return PostRead.model_validate(await repository.insert_post(session, row))


async def replace_post(
    session: AsyncSession,
    owner_id: str | AllRows,
    post_id: uuid.UUID,
    post: PostReplace,
    if_match: str | None = None,
) -> PostRead:
    current = await _lock_post(session, owner_id, post_id, if_match)
    check_immutable(current, post, _IMMUTABLE)
    changes = post.model_dump(exclude=set(_IMMUTABLE - post.model_fields_set))
    return await _change_post(session, current, changes)


async def update_post(
    session: AsyncSession,
    owner_id: str | AllRows,
    post_id: uuid.UUID,
    post: PostUpdate,
    if_match: str | None = None,
) -> PostRead:
    current = await _lock_post(session, owner_id, post_id, if_match)
    check_immutable(current, post, _IMMUTABLE)
    changes = post.changes()
    return await _change_post(session, current, changes) if changes else current


async def delete_post(
    session: AsyncSession, owner_id: str | AllRows, post_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_post(session, owner_id, post_id, if_match)
    await repository.delete_post(session, current.user_id, current.id)


async def _lock_post(
    session: AsyncSession, owner_id: str | AllRows, post_id: uuid.UUID, if_match: str | None
) -> PostRead:
    row = await repository.lock_post(session, owner_id, post_id)
    if row is None:
        raise _not_found()
    current = PostRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_post(
    session: AsyncSession, current: PostRead, changes: dict[str, Any]
) -> PostRead:
    await check_references(
        session,
        repository.REFERENCES,
        changes,
        owner_id=current.user_id,
        current=current,
        links=repository.LINKS,
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_post(
        session, current.user_id, current.id, changes, {"tag_ids": current.tag_ids}
    )
    return PostRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Post not found")
