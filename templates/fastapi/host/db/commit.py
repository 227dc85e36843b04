"""When what a handler has written is committed."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from app.db.errors import database_errors


def committing(endpoint: Callable[..., Any]) -> Callable[..., Any]:
    """`endpoint`, whose `session` is committed when it returns and rolled back if it raises.

    Not in a dependency: what one does after its `yield` comes after the response, or before,
    depending on the version of FastAPI.
    """
    if "session" not in signature(endpoint).parameters or hasattr(endpoint, "commits"):
        return endpoint

    @wraps(endpoint)
    async def committed(*args: Any, session: AsyncSession, **values: Any) -> Any:
        with database_errors():
            try:
                result = await endpoint(*args, session=session, **values)
                await session.commit()
            except BaseException:
                await session.rollback()
                raise
            return result

    committed.commits = True  # type: ignore[attr-defined]
    return committed
