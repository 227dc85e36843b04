from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import get_session
from app.models.user import User

bearer = OAuth2PasswordBearer(tokenUrl="/login")


async def get_current_user(
    token: str = Depends(bearer), session: AsyncSession = Depends(get_session)
) -> User:
    user = await session.get(User, token)
    if user is None:
        raise HTTPException(401)
    return user


async def get_current_superuser(user: User = Depends(get_current_user)) -> User:
    return user


async def get_optional_user(session: AsyncSession = Depends(get_session)) -> User | None:
    return None
