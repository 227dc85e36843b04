from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.articles import service
from app.articles.schemas import (
    ArticleCreate,
    ArticleItem,
    ArticlePage,
    ArticleQuery,
    ArticleUpdate,
)
from app.core import values
from app.core.access import CurrentCaller, holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.core.security import Caller
from app.db.session import DbReader, WriteSession

router = APIRouter(
    prefix="/articles",
    tags=["articles"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=ArticlePage, dependencies=[Depends(optional_caller)], openapi_extra=PUBLIC
)
async def list_articles(query: Annotated[ArticleQuery, Query()], db: DbReader) -> Response:
    page = await service.list_articles(db, query)
    return page_response(page, ArticlePage, query.limit, "Articles listed")


@router.post("", response_model=ArticleItem, status_code=201, responses={**CREATED, **FORBIDDEN})
async def create_article(
    article: ArticleCreate,
    caller: Annotated[Caller, Depends(holders_of("editor"))],
    session: WriteSession,
    request: Request,
) -> Response:
    created = await service.create_article(session, caller.id, article)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Article created", status=201, location=location)


@router.get(
    "/{article_id}",
    response_model=ArticleItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_article(article_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_article(db, article_id)
    return fresh_item_response(request, found, "Article found")


@router.put(
    "/{article_id}",
    response_model=ArticleItem,
    dependencies=[Depends(holders_of("editor", "admin"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_article(
    article_id: values.Uuid,
    article: ArticleCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_article(session, article_id, article, if_match)
    return item_response(replaced, "Article replaced")


@router.patch("/{article_id}", response_model=ArticleItem, responses=CHANGED)
async def update_article(
    article_id: values.Uuid,
    article: ArticleUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_article(session, caller.id, article_id, article, if_match)
    return item_response(updated, "Article updated")


@router.delete("/{article_id}", status_code=204, responses=DELETED)
async def delete_article(
    article_id: values.Uuid, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_article(session, caller.id, article_id, if_match)
