"""What can be done with tests."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.session import Reader
from app.tests import repository
from app.tests.schemas import TestCreate, TestQuery, TestRead, TestUpdate


async def list_tests(db: Reader, owner_id: str, query: TestQuery) -> Page:
    return await repository.list_tests(db, owner_id, query)


async def get_test(db: Reader, owner_id: str, test_id: uuid.UUID) -> TestRead:
    row = await repository.get_test(db, owner_id, test_id)
    if row is None:
        raise _not_found()
    return TestRead.model_validate(row)


async def create_test(session: AsyncSession, owner_id: str, test: TestCreate) -> TestRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **test.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return TestRead.model_validate(await repository.insert_test(session, row))


async def replace_test(
    session: AsyncSession,
    owner_id: str,
    test_id: uuid.UUID,
    test: TestCreate,
    if_match: str | None = None,
) -> TestRead:
    current = await _lock_test(session, owner_id, test_id, if_match)
    changes = test.model_dump()
    return await _change_test(session, current, changes)


async def update_test(
    session: AsyncSession,
    owner_id: str,
    test_id: uuid.UUID,
    test: TestUpdate,
    if_match: str | None = None,
) -> TestRead:
    current = await _lock_test(session, owner_id, test_id, if_match)
    changes = test.changes()
    return await _change_test(session, current, changes) if changes else current


async def delete_test(
    session: AsyncSession, owner_id: str, test_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_test(session, owner_id, test_id, if_match)
    await repository.delete_test(session, current.user_id, current.id)


async def _lock_test(
    session: AsyncSession, owner_id: str, test_id: uuid.UUID, if_match: str | None
) -> TestRead:
    row = await repository.lock_test(session, owner_id, test_id)
    if row is None:
        raise _not_found()
    current = TestRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_test(
    session: AsyncSession, current: TestRead, changes: dict[str, Any]
) -> TestRead:
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_test(session, current.user_id, current.id, changes)
    return TestRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Test not found")
