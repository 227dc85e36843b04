from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.core import values
from app.core.access import holders_of, optional_caller
from app.core.openapi import CHANGED, CREATED, DELETED, FORBIDDEN, FOUND, PUBLIC
from app.core.responses import fresh_item_response, item_response, page_response
from app.core.routing import ApiRoute
from app.db.session import DbReader, WriteSession
from app.genres import service
from app.genres.schemas import GenreCreate, GenreItem, GenrePage, GenreQuery, GenreUpdate

router = APIRouter(
    prefix="/genres",
    tags=["genres"],
    route_class=ApiRoute,
)

IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.get(
    "", response_model=GenrePage, dependencies=[Depends(optional_caller)], openapi_extra=PUBLIC
)
async def list_genres(query: Annotated[GenreQuery, Query()], db: DbReader) -> Response:
    page = await service.list_genres(db, query)
    return page_response(page, GenrePage, query.limit, "Genres listed")


@router.post(
    "",
    response_model=GenreItem,
    status_code=201,
    dependencies=[Depends(holders_of("librarian"))],
    responses={**CREATED, **FORBIDDEN},
)
async def create_genre(genre: GenreCreate, session: WriteSession, request: Request) -> Response:
    created = await service.create_genre(session, genre)
    location = f"{request.url.path}/{created.id}"
    return item_response(created, "Genre created", status=201, location=location)


@router.get(
    "/{genre_id}",
    response_model=GenreItem,
    dependencies=[Depends(optional_caller)],
    responses=FOUND,
    openapi_extra=PUBLIC,
)
async def get_genre(genre_id: values.Uuid, db: DbReader, request: Request) -> Response:
    found = await service.get_genre(db, genre_id)
    return fresh_item_response(request, found, "Genre found")


@router.put(
    "/{genre_id}",
    response_model=GenreItem,
    dependencies=[Depends(holders_of("librarian"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def replace_genre(
    genre_id: values.Uuid,
    genre: GenreCreate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    replaced = await service.replace_genre(session, genre_id, genre, if_match)
    return item_response(replaced, "Genre replaced")


@router.patch(
    "/{genre_id}",
    response_model=GenreItem,
    dependencies=[Depends(holders_of("librarian"))],
    responses={**CHANGED, **FORBIDDEN},
)
async def update_genre(
    genre_id: values.Uuid,
    genre: GenreUpdate,
    session: WriteSession,
    if_match: IfMatch = None,
) -> Response:
    updated = await service.update_genre(session, genre_id, genre, if_match)
    return item_response(updated, "Genre updated")


@router.delete(
    "/{genre_id}",
    status_code=204,
    dependencies=[Depends(holders_of("librarian"))],
    responses={**DELETED, **FORBIDDEN},
)
async def delete_genre(
    genre_id: values.Uuid, session: WriteSession, if_match: IfMatch = None
) -> None:
    await service.delete_genre(session, genre_id, if_match)
