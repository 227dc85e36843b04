from typing import Annotated

from fastapi import Depends, Header, HTTPException
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import AuthUser
from src.database import get_db_session


async def get_current_user(
    session: Annotated[AsyncSession, Depends(get_db_session)],
    x_email: Annotated[str | None, Header()] = None,
) -> AuthUser:
    """The gateway in front of us has checked who they are."""
    if x_email is None:
        raise HTTPException(401, "Not signed in")
    user = await session.scalar(select(AuthUser).where(AuthUser.email == x_email))
    if user is None:
        user = AuthUser(email=x_email)
        session.add(user)
        await session.commit()
    return user
