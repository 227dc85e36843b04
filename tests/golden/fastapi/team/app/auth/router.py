"""Registering, logging in, and one's own account."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response

from app.auth import service
from app.auth.limits import limit_attempts
from app.auth.schemas import Credentials, PasswordChange, RefreshRequest, Tokens, TokensItem
from app.core.access import CurrentCaller
from app.core.openapi import OWN_CHANGED, OWN_FOUND, REGISTERED, WITH_BODY
from app.core.responses import fresh_item_response, item_response
from app.core.routing import ApiRoute
from app.db.session import Database, DbReader, WriteSession, get_database
from app.users import service as users
from app.users.schemas import UserCreate, UserItem, UserUpdate

router = APIRouter(prefix="/auth", tags=["auth"], route_class=ApiRoute)

AppDatabase = Annotated[Database, Depends(get_database)]
IfMatch = Annotated[
    str | None, Header(alias="If-Match", description="Only if the item still has this ETag")
]


@router.post("/register", response_model=UserItem, status_code=201, responses=REGISTERED)
async def register(user: UserCreate, request: Request, database: AppDatabase) -> Response:
    await limit_attempts(request, user.email)
    created = await service.register(database, user)
    return item_response(created, "User created", status=201)


@router.post("/login", responses=WITH_BODY)
async def login(
    credentials: Credentials, request: Request, response: Response, database: AppDatabase
) -> TokensItem:
    await limit_attempts(request, credentials.email)
    tokens = await service.login(database, request.app.state.settings, credentials)
    return _sent(response, tokens, "Logged in")


@router.post("/refresh", responses=WITH_BODY)
async def refresh(
    body: RefreshRequest, request: Request, response: Response, session: WriteSession
) -> TokensItem:
    await limit_attempts(request, body.refresh_token)
    tokens = await service.refresh(session, request.app.state.settings, body.refresh_token)
    return _sent(response, tokens, "Refreshed")


@router.post("/logout", status_code=204, responses=WITH_BODY)
async def logout(body: RefreshRequest, request: Request, session: WriteSession) -> None:
    await limit_attempts(request, body.refresh_token)
    await service.logout(session, body.refresh_token)


@router.post("/password", status_code=204, responses=WITH_BODY)
async def change_password(
    change: PasswordChange, caller: CurrentCaller, request: Request, database: AppDatabase
) -> None:
    await limit_attempts(request, str(caller.id))
    await service.change_password(database, caller.id, change)


@router.get("/me", response_model=UserItem, responses=OWN_FOUND)
async def get_me(caller: CurrentCaller, db: DbReader, request: Request) -> Response:
    found = await users.get_user(db, caller.id)
    return fresh_item_response(request, found, "User found")


@router.patch("/me", response_model=UserItem, responses=OWN_CHANGED)
async def update_me(
    user: UserUpdate, caller: CurrentCaller, session: WriteSession, if_match: IfMatch = None
) -> Response:
    updated = await users.update_user(session, caller.id, caller.id, user, if_match)
    return item_response(updated, "User updated")


def _sent(response: Response, tokens: Tokens, message: str) -> TokensItem:
    response.headers["Cache-Control"] = "no-store"
    return TokensItem(data=tokens, message=message)
