from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.cards import service
from app.cards.includes import CardExpanded, CardExpandedItem, CardExpandedPage, expand_cards
from app.cards.schemas import CardCreate, CardItem, CardItemQuery, CardQuery, CardUpdate
from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/cards",
    tags=["cards"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=CardExpandedPage)
async def list_cards(
    query: Annotated[CardQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_cards(db, caller.id, query)
    rows = await expand_cards(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, CardExpandedPage, query.limit, "Cards listed")


@router.post("", response_model=CardItem, status_code=201, responses=CREATED)
async def create_card(
    card: CardCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_card(session, caller.id, card)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Card created", status=201, location=location)


@router.get("/{card_id}", response_model=CardExpandedItem, responses=FOUND)
async def get_card(
    card_id: values.Uuid,
    query: Annotated[CardItemQuery, Query()],
    caller: CurrentCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_card(db, caller.id, card_id)
    [row] = await expand_cards(db, caller, [dict(found)], query.include or ())
    found = CardExpanded.model_validate(row)
    return fresh_item_response(request, found, "Card found")


@router.put("/{card_id}", response_model=CardItem, responses=CHANGED)
async def replace_card(
    card_id: values.Uuid,
    card: CardCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_card(session, caller.id, card_id, card, if_match)
    return item_response(replaced, "Card replaced")


@router.patch("/{card_id}", response_model=CardItem, responses=CHANGED)
async def update_card(
    card_id: values.Uuid,
    card: CardUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_card(session, caller.id, card_id, card, if_match)
    return item_response(updated, "Card updated")


@router.delete("/{card_id}", status_code=204, responses=DELETED)
async def delete_card(
    card_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_card(session, caller.id, card_id, if_match)
