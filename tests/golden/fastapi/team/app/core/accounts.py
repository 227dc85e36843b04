"""Whether the account behind a token is still there."""

from fastapi import Request
from sqlalchemy import bindparam, select

from app.core.security import Caller, invalid_token
from app.db.session import Database
from app.users.models import user_table

_find = select(user_table.c.id).where(user_table.c.id == bindparam("_user_id"))


async def check_account(request: Request) -> None:
    """Refuse a caller whose account is gone: their token outlives it. Raises a 401."""
    caller: Caller | None = request.state.caller
    if caller is None:
        return
    database: Database = request.app.state.database
    if await database.reader.scalar(_find, {"_user_id": caller.id}) is None:
        raise invalid_token()
