"""What can be done with loans."""

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.core.listing import Page
from app.core.responses import check_if_match
from app.db.base import new_id, next_moment, utc_now
from app.db.references import check_references
from app.db.session import Reader
from app.loans import repository
from app.loans.schemas import LoanCreate, LoanQuery, LoanRead, LoanUpdate


async def list_loans(db: Reader, owner_id: str, query: LoanQuery) -> Page:
    return await repository.list_loans(db, owner_id, query)


async def get_loan(db: Reader, owner_id: str, loan_id: uuid.UUID) -> LoanRead:
    row = await repository.get_loan(db, owner_id, loan_id)
    if row is None:
        raise _not_found()
    return LoanRead.model_validate(row)


async def create_loan(session: AsyncSession, owner_id: str, loan: LoanCreate) -> LoanRead:
    now = utc_now()
    row = {
        "id": new_id(),
        "user_id": owner_id,
        **loan.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    await check_references(session, repository.REFERENCES, row, owner_id=owner_id)
    return LoanRead.model_validate(await repository.insert_loan(session, row))


async def replace_loan(
    session: AsyncSession,
    owner_id: str,
    loan_id: uuid.UUID,
    loan: LoanCreate,
    if_match: str | None = None,
) -> LoanRead:
    current = await _lock_loan(session, owner_id, loan_id, if_match)
    changes = loan.model_dump()
    return await _change_loan(session, current, changes)


async def update_loan(
    session: AsyncSession,
    owner_id: str,
    loan_id: uuid.UUID,
    loan: LoanUpdate,
    if_match: str | None = None,
) -> LoanRead:
    current = await _lock_loan(session, owner_id, loan_id, if_match)
    changes = loan.changes()
    return await _change_loan(session, current, changes) if changes else current


async def delete_loan(
    session: AsyncSession, owner_id: str, loan_id: uuid.UUID, if_match: str | None = None
) -> None:
    current = await _lock_loan(session, owner_id, loan_id, if_match)
    await repository.delete_loan(session, current.user_id, current.id)


async def _lock_loan(
    session: AsyncSession, owner_id: str, loan_id: uuid.UUID, if_match: str | None
) -> LoanRead:
    row = await repository.lock_loan(session, owner_id, loan_id)
    if row is None:
        raise _not_found()
    current = LoanRead.model_validate(row)
    check_if_match(if_match, current)
    return current


async def _change_loan(
    session: AsyncSession, current: LoanRead, changes: dict[str, Any]
) -> LoanRead:
    await check_references(
        session, repository.REFERENCES, changes, owner_id=current.user_id, current=current
    )
    changes["updated_at"] = next_moment(current.updated_at)
    row = await repository.update_loan(session, current.user_id, current.id, changes)
    return LoanRead.model_validate(row)


def _not_found() -> ApiError:
    return ApiError(404, "Loan not found")
