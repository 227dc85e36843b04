from typing import Annotated

from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bookshop.database import get_session
from bookshop.models import User

Session = Annotated[AsyncSession, Depends(get_session)]
bearer = HTTPBearer(auto_error=False)


async def get_current_user(
    session: Session,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> User:
    if credentials is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Not authenticated")
    user = await session.scalar(select(User).where(User.api_key == credentials.credentials))
    if user is None:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "Unknown key")
    return user


CurrentUser = Annotated[User, Depends(get_current_user)]
