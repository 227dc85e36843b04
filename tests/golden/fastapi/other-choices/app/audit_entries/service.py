"""What can be done with audit entries."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.audit_entries import repository
from app.audit_entries.schemas import AuditEntryCreate, AuditEntryQuery, AuditEntryRead
from app.core.errors import ApiError
from app.core.listing import Page
from app.db.base import utc_now
from app.db.session import Reader


async def list_audit_entries(db: Reader, query: AuditEntryQuery) -> Page:
    return await repository.list_audit_entries(db, query)


async def get_audit_entry(db: Reader, audit_entry_id: int) -> AuditEntryRead:
    row = await repository.get_audit_entry(db, audit_entry_id)
    if row is None:
        raise _not_found()
    return AuditEntryRead.model_validate(row)


async def create_audit_entry(
    session: AsyncSession, audit_entry: AuditEntryCreate
) -> AuditEntryRead:
    now = utc_now()
    row = {
        **audit_entry.model_dump(),
        "created_at": now,
        "updated_at": now,
    }
    return AuditEntryRead.model_validate(await repository.insert_audit_entry(session, row))


def _not_found() -> ApiError:
    return ApiError(404, "Audit entry not found")
