"""Accounts: who gets in, and for how long.

A password is hashed and verified before there is a transaction. It takes long, and meanwhile others
would wait for the connection.
"""

from contextlib import asynccontextmanager
from uuid import UUID

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth import repository, tokens
from app.auth.schemas import Credentials, PasswordChange, Tokens
from app.config import Settings
from app.core.errors import ApiError, invalid
from app.core.passwords import hash_passwords, verify_password
from app.core.security import UNAUTHORIZED_HEADERS, invalid_token
from app.db.base import new_id, utc_now
from app.db.session import Database, write_session
from app.users import service as users
from app.users.schemas import UserCreate, UserRead

_transaction = asynccontextmanager(write_session)


async def register(database: Database, user: UserCreate) -> UserRead:
    hashed = await hash_passwords({"password": user.password}, "password")
    async with _transaction(database) as session:
        return await users.create_user(session, user.model_copy(update=hashed))


async def login(database: Database, settings: Settings, credentials: Credentials) -> Tokens:
    found = await repository.find_account(database.reader, credentials.email)
    hashed = None if found is None else found["password"]
    is_right = await verify_password(credentials.password, hashed)
    if found is None or not is_right:
        raise _wrong_credentials()
    async with _transaction(database) as session:
        account = await repository.lock_account(session, found["id"])
        # The password may have been changed while it was verified.
        if account is None or account["password"] != hashed:
            raise _wrong_credentials()
        await repository.delete_expired(session, account["id"], utc_now())
        return await _issue(session, settings, account, new_id())


async def refresh(session: AsyncSession, settings: Settings, refresh_token: str) -> Tokens:
    digest = tokens.digest_of(refresh_token)
    account = await repository.lock_holder(session, digest)
    token = await repository.get_token(session, digest)
    if account is None or token is None or token["expires_at"] <= utc_now():
        raise invalid_token()
    if token["used_at"] is not None:
        # Somebody has a copy, and nobody knows who is the thief: both have to log in again.
        await repository.delete_family(session, account["id"], token["family"])
        # At once: the error that follows would undo it.
        await session.commit()
        raise invalid_token()
    await repository.use_token(session, digest, utc_now())
    return await _issue(session, settings, account, token["family"])


async def logout(session: AsyncSession, refresh_token: str) -> None:
    digest = tokens.digest_of(refresh_token)
    account = await repository.lock_holder(session, digest)
    token = await repository.get_token(session, digest)
    if account is not None and token is not None:
        await repository.delete_family(session, account["id"], token["family"])


async def change_password(database: Database, user_id: UUID, change: PasswordChange) -> None:
    found = await repository.get_account(database.reader, user_id)
    if found is None:
        raise invalid_token()
    hashed = found["password"]
    if not await verify_password(change.current_password, hashed):
        raise _wrong_password()
    new = await hash_passwords({"password": change.new_password}, "password")
    async with _transaction(database) as session:
        account = await repository.lock_account(session, user_id)
        if account is None:
            raise invalid_token()
        if account["password"] != hashed:
            raise _wrong_password()
        await repository.set_password(session, user_id, new["password"], utc_now())
        await repository.delete_all(session, user_id)


async def _issue(
    session: AsyncSession, settings: Settings, account: RowMapping, family: UUID
) -> Tokens:
    refresh_token = tokens.new_refresh_token()
    row = {
        "digest": tokens.digest_of(refresh_token),
        "user_id": account["id"],
        "family": family,
        "expires_at": utc_now() + tokens.REFRESH_LIFETIME,
    }
    await repository.insert_token(session, row)
    return Tokens(
        access_token=tokens.access_token(settings, account["id"], account["roles"]),
        refresh_token=refresh_token,
        token_type="bearer",  # noqa: S106  # no password
        expires_in=tokens.ACCESS_SECONDS,
    )


def _wrong_credentials() -> ApiError:
    """The same for an address that nobody has."""
    return ApiError(401, "Wrong e-mail address or password", headers=UNAUTHORIZED_HEADERS)


def _wrong_password() -> ApiError:
    return invalid("current_password", "conflict", "This is not the password of the account")
