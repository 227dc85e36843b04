from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller
from app.core.openapi import CHANGED, CREATED, DELETED, FOUND
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.news import service
from app.news.schemas import NewsCreate, NewsItem, NewsPage, NewsQuery, NewsUpdate

router = APIRouter(
    prefix="/news",
    tags=["news"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=NewsPage)
async def list_news(
    query: Annotated[NewsQuery, Query()], caller: CurrentCaller, db: DbReader
) -> Response:
    page = await service.list_news(db, caller.id, query)
    return page_response(page, NewsPage, query.limit, "News listed")


@router.post("", response_model=NewsItem, status_code=201, responses=CREATED)
async def create_news(
    news: NewsCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_news(session, caller.id, news)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "News created", status=201, location=location)


@router.get("/{news_id}", response_model=NewsItem, responses=FOUND)
async def get_news(
    news_id: values.Uuid, caller: CurrentCaller, db: DbReader, request: Request
) -> Response:
    found = await service.get_news(db, caller.id, news_id)
    return fresh_item_response(request, found, "News found")


@router.put("/{news_id}", response_model=NewsItem, responses=CHANGED)
async def replace_news(
    news_id: values.Uuid,
    news: NewsCreate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_news(session, caller.id, news_id, news, if_match)
    return item_response(replaced, "News replaced")


@router.patch("/{news_id}", response_model=NewsItem, responses=CHANGED)
async def update_news(
    news_id: values.Uuid,
    news: NewsUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_news(session, caller.id, news_id, news, if_match)
    return item_response(updated, "News updated")


@router.delete("/{news_id}", status_code=204, responses=DELETED)
async def delete_news(
    news_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_news(session, caller.id, news_id, if_match)
