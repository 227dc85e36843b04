"""How the first admin becomes one: `python -m app grant EMAIL ROLE`."""

from sqlalchemy import bindparam, func, select, update

from app.config import ConfigurationError, DatabaseSettings
from app.db.base import next_moment
from app.db.engine import create_engine
from app.users.models import user_table

_u = user_table.c
_find = (
    select(_u.id, _u.roles, _u.updated_at)
    .where(func.lower(_u.email) == bindparam("_email"))
    .with_for_update()
)


async def grant(settings: DatabaseSettings, email: str, role: str) -> None:
    """Give the user with this address a role. It is in the next token that they get."""
    engine = create_engine(settings.database, pool_size=1)
    try:
        async with engine.begin() as connection:
            user = (await connection.execute(_find, {"_email": email.lower()})).one_or_none()
            if user is None:
                raise ConfigurationError(f"Nobody has registered with the address {email}")
            if role not in user.roles:
                change = {"roles": [*user.roles, role], "updated_at": next_moment(user.updated_at)}
                await connection.execute(update(user_table).where(_u.id == user.id).values(change))
    finally:
        await engine.dispose()
