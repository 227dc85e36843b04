"""The queries of logins.

Whoever changes the sessions of a user locks the user's row first, so that no two do it at once.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.models import refresh_token_table
from app.db.session import Reader
from app.users.models import user_table

_u = user_table.c
_t = refresh_token_table.c
_account = (_u.id, _u.password, _u.roles)
_is_this_token = _t.digest == bindparam("_digest")
_is_users = _t.user_id == bindparam("_user_id")
_holder = select(_t.user_id).where(_is_this_token).scalar_subquery()

_find_account = select(*_account).where(func.lower(_u.email) == bindparam("_email"))
_get_account = select(*_account).where(_u.id == bindparam("_user_id"))
# Weaker than FOR UPDATE: rows that refer to the user can be written meanwhile.
_lock_account = _get_account.with_for_update(key_share=True)
_lock_holder = select(*_account).where(_u.id == _holder).with_for_update(key_share=True)
_set_password = update(user_table).where(_u.id == bindparam("_user_id"))
_get_token = select(_t.family, _t.expires_at, _t.used_at).where(_is_this_token)
_insert_token = insert(refresh_token_table)
_use_token = update(refresh_token_table).where(_is_this_token)
_delete_family = delete(refresh_token_table).where(_is_users, _t.family == bindparam("_family"))
_delete_expired = delete(refresh_token_table).where(_is_users, _t.expires_at < bindparam("_now"))
_delete_all = delete(refresh_token_table).where(_is_users)


async def find_account(db: Reader, email: str) -> RowMapping | None:
    """The account with this address, in upper or lower case."""
    return await db.one(_find_account, {"_email": email.lower()})


async def get_account(db: Reader, user_id: UUID) -> RowMapping | None:
    return await db.one(_get_account, {"_user_id": user_id})


async def lock_account(session: AsyncSession, user_id: UUID) -> RowMapping | None:
    result = await session.execute(_lock_account, {"_user_id": user_id})
    return result.mappings().one_or_none()


async def lock_holder(session: AsyncSession, digest: str) -> RowMapping | None:
    """Lock the account that a refresh token was given to."""
    result = await session.execute(_lock_holder, {"_digest": digest})
    return result.mappings().one_or_none()


async def set_password(session: AsyncSession, user_id: UUID, password: str, now: datetime) -> None:
    statement = _set_password.values(password=password, updated_at=now)
    await session.execute(statement, {"_user_id": user_id})


async def get_token(session: AsyncSession, digest: str) -> RowMapping | None:
    result = await session.execute(_get_token, {"_digest": digest})
    return result.mappings().one_or_none()


async def insert_token(session: AsyncSession, row: Mapping[str, Any]) -> None:
    await session.execute(_insert_token, row)


async def use_token(session: AsyncSession, digest: str, now: datetime) -> None:
    await session.execute(_use_token.values(used_at=now), {"_digest": digest})


async def delete_family(session: AsyncSession, user_id: UUID, family: UUID) -> None:
    await session.execute(_delete_family, {"_user_id": user_id, "_family": family})


async def delete_expired(session: AsyncSession, user_id: UUID, now: datetime) -> None:
    await session.execute(_delete_expired, {"_user_id": user_id, "_now": now})


async def delete_all(session: AsyncSession, user_id: UUID) -> None:
    await session.execute(_delete_all, {"_user_id": user_id})
