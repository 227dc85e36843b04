from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.loans import service
from app.loans.includes import LoanExpanded, LoanExpandedItem, LoanExpandedPage, expand_loans
from app.loans.schemas import LoanCreate, LoanItem, LoanItemQuery, LoanQuery, LoanUpdate

router = APIRouter(
    prefix="/loans",
    tags=["loans"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=LoanExpandedPage)
async def list_loans(
    query: Annotated[LoanQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_loans(db, caller.id, query)
    rows = await expand_loans(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, LoanExpandedPage, query.limit, "Loans listed")


@router.post("", response_model=LoanItem, status_code=201, responses=CREATED)
async def create_loan(
    loan: LoanCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_loan(session, caller.id, loan)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Loan created", status=201, location=location)


@router.get("/{loan_id}", response_model=LoanExpandedItem, responses=FOUND)
async def get_loan(
    loan_id: values.Uuid,
    query: Annotated[LoanItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_loan(db, caller.id, loan_id)
    [row] = await expand_loans(db, caller, [dict(found)], query.include or ())
    found = LoanExpanded.model_validate(row)
    return fresh_item_response(request, found, "Loan found")


@router.put("/{loan_id}", response_model=LoanItem, responses=CHANGED)
async def replace_loan(
    loan_id: values.Uuid,
    loan: LoanCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_loan(session, caller.id, loan_id, loan, if_match)
    return item_response(replaced, "Loan replaced")


@router.patch("/{loan_id}", response_model=LoanItem, responses=CHANGED)
async def update_loan(
    loan_id: values.Uuid,
    loan: LoanUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_loan(session, caller.id, loan_id, loan, if_match)
    return item_response(updated, "Loan updated")


@router.delete("/{loan_id}", status_code=204, responses=DELETED)
async def delete_loan(
    loan_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_loan(session, caller.id, loan_id, if_match)
