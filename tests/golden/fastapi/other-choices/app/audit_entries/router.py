from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.audit_entries import service
from app.audit_entries.schemas import (
    AuditEntryCreate,
    AuditEntryItem,
    AuditEntryPage,
    AuditEntryQuery,
)
from app.core import values
from app.core.openapi import CREATED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/audit-entries",
    tags=["audit entries"],
    route_class=ApiRoute,
)


@router.get("", response_model=AuditEntryPage)
async def list_audit_entries(query: Annotated[AuditEntryQuery, Query()], db: DbReader) -> Response:
    page = await service.list_audit_entries(db, query)
    return page_response(page, AuditEntryPage, query.limit)


@router.post("", response_model=AuditEntryItem, status_code=201, responses=CREATED)
async def create_audit_entry(
    audit_entry: AuditEntryCreate, session: WriteSession, request: Request
) -> Response:
    created = await service.create_audit_entry(session, audit_entry)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{audit_entry_id}", response_model=AuditEntryItem, responses=FOUND)
async def get_audit_entry(
    audit_entry_id: values.QueryBigInteger, db: DbReader, request: Request
) -> Response:
    found = await service.get_audit_entry(db, audit_entry_id)
    return fresh_item_response(request, found)
