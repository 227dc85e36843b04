"""What can be done with addresses."""

from collections.abc import Collection
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.addresses import repository
from app.addresses.schemas import AddressCreate, AddressQuery, AddressRead, AddressUpdate
from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import next_moment, utc_now
from app.db.session import Reader


async def list_addresses(db: Reader, owner_id: str, query: AddressQuery) -> Page:
    return await repository.list_addresses(db, owner_id, query)


async def get_address(db: Reader, owner_id: str, address_id: int) -> AddressRead:
    row = await repository.get_address(db, owner_id, address_id)
    if row is None:
        raise _not_found()
    return AddressRead.model_validate(row)


async def find_addresses(db: Reader, owner_id: str, ids: Collection[int]) -> dict[int, AddressRead]:
    """Those of `ids` that are there, by their ids."""
    rows = await repository.find_addresses(db, owner_id, ids) if ids else []
    return {row["id"]: AddressRead.model_validate(row) for row in rows}


async def create_address(
    session: AsyncSession, owner_id: str, address: AddressCreate
) -> AddressRead:
    now = utc_now()
    row = {
        "user_id": owner_id,
        **address.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return AddressRead.model_validate(await repository.insert_address(session, row))


async def replace_address(
    session: AsyncSession,
    owner_id: str,
    address_id: int,
    address: AddressCreate,
    if_match: str | None = None,
) -> AddressRead:
    current = await _lock_address(session, owner_id, address_id, if_match)
    changes = address.model_dump()
    return await _change_address(session, current, changes)


async def update_address(
    session: AsyncSession,
    owner_id: str,
    address_id: int,
    address: AddressUpdate,
    if_match: str | None = None,
) -> AddressRead:
    current = await _lock_address(session, owner_id, address_id, if_match)
    changes = address.changes()
    return await _change_address(session, current, changes) if changes else current


async def delete_address(
    session: AsyncSession, owner_id: str, address_id: int, if_match: str | None = None
) -> None:
    current = await _lock_address(session, owner_id, address_id, if_match)
    await repository.delete_address(session, current.user_id, current.id)


async def _lock_address(
    session: AsyncSession, owner_id: str, address_id: int, if_match: str | None
) -> AddressRead:
    row = await repository.lock_address(session, owner_id, address_id)
    if row is None:
        raise _not_found()
    current = AddressRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_address(
    session: AsyncSession, current: AddressRead, changes: dict[str, Any]
) -> AddressRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_address(session, current.user_id, current.id, changes)
    return AddressRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Address not found")
