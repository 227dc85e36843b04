"""What can be done with cards."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.cards import repository
from app.cards.schemas import CardCreate, CardQuery, CardRead, CardUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader


async def list_cards(db: Reader, owner_id: str, query: CardQuery) -> Page:
    return await repository.list_cards(db, owner_id, query)


async def get_card(db: Reader, owner_id: str, card_id: uuid.UUID) -> CardRead:
    row = await repository.get_card(db, owner_id, card_id)
    if row is None:
        raise _not_found()
    return CardRead.model_validate(row)


async def create_card(session: AsyncSession, owner_id: str, card: CardCreate) -> CardRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **card.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return CardRead.model_validate(await repository.insert_card(session, row))


async def replace_card(
    session: AsyncSession,
    owner_id: str,
    card_id: uuid.UUID,
    card: CardCreate,
    if_match: str | None = None,
) -> CardRead:
    current = await _lock_card(session, owner_id, card_id, if_match)
    changes = card.model_dump()
    return await _change_card(session, current, changes)


async def update_card(
    session: AsyncSession,
    owner_id: str,
    card_id: uuid.UUID,
    card: CardUpdate,
    if_match: str | None = None,
) -> CardRead:
    current = await _lock_card(session, owner_id, card_id, if_match)
    changes = card.changes()
    return await _change_card(session, current, changes) if changes else current


async def delete_card(
    session: AsyncSession, owner_id: str, card_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_card(session, owner_id, card_id, if_match)
    await repository.delete_card(session, current.user_id, current.id)


async def _lock_card(
    session: AsyncSession, owner_id: str, card_id: uuid.UUID, if_match: str | None
) -> CardRead:
    row = await repository.lock_card(session, owner_id, card_id)
    if row is None:
        raise _not_found()
    current = CardRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_card(
    session: AsyncSession, current: CardRead, changes: dict[str, Any]
) -> CardRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_card(session, current.user_id, current.id, changes)
    return CardRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Card not found")
