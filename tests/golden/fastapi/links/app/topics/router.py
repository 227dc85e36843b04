from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import CurrentCaller, OptionalCaller, holders_of
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.topics import service
from app.topics.includes import TopicExpanded, TopicExpandedPage, expand_topics
from app.topics.schemas import (
    TopicCreate,
    TopicItem,
    TopicItemQuery,
    TopicQuery,
    TopicReplace,
    TopicUpdate,
)

router = APIRouter(
    prefix="/topics",
    tags=["topics"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get("", response_model=TopicExpandedPage, openapi_extra=PUBLIC)
async def list_topics(
    query: Annotated[TopicQuery, Query()], caller: OptionalCaller, db: DbReader
) -> Response:
    page = await service.list_topics(db, query)
    rows = await expand_topics(db, caller, page.rows, query.include or ())
    page = page._replace(rows=rows)
    return page_response(page, TopicExpandedPage, query.limit)


@router.post("", response_model=TopicItem, status_code=201, responses=CREATED)
async def create_topic(
    topic: TopicCreate, caller: CurrentCaller, session: WriteSession, request: Request
) -> Response:
    created = await service.create_topic(session, caller.id, topic)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, status=201, location=location)


@router.get("/{topic_id}", response_model=TopicExpanded, responses=FOUND, openapi_extra=PUBLIC)
async def get_topic(
    topic_id: values.QueryBigInteger,
    query: Annotated[TopicItemQuery, Query()],
    caller: OptionalCaller,
    db: DbReader,
    request: Request,
) -> Response:
    found = await service.get_topic(db, topic_id)
    [row] = await expand_topics(db, caller, [dict(found)], query.include or ())
    found = TopicExpanded.model_validate(row)
    return fresh_item_response(request, found)


@router.put("/{topic_id}", response_model=TopicItem, responses=CHANGED)
async def replace_topic(
    topic_id: values.QueryBigInteger,
    topic: TopicReplace,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_topic(session, caller.id, topic_id, topic, if_match)
    return item_response(replaced)


@router.patch("/{topic_id}", response_model=TopicItem, responses=CHANGED)
async def update_topic(
    topic_id: values.QueryBigInteger,
    topic: TopicUpdate,
    caller: CurrentCaller,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_topic(session, caller.id, topic_id, topic, if_match)
    return item_response(updated)


@router.delete(
    "/{topic_id}",
    status_code=204,
    dependencies=[Depends(holders_of("editor"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_topic(
    topic_id: values.QueryBigInteger, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_topic(session, topic_id, if_match)
