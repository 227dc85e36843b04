from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.dependencies import get_current_user
from src.auth.models import AuthUser
from src.database import get_db_session
from src.posts import service
from src.posts.models import Post
from src.posts.schemas import PostCreate, PostResponse

router = APIRouter()


@router.get("", response_model=list[PostResponse])
async def get_posts(session: Annotated[AsyncSession, Depends(get_db_session)]) -> Sequence[Post]:
    return await service.get_posts(session)


@router.post("", response_model=PostResponse, status_code=201)
async def create_post(
    post: PostCreate,
    creator: Annotated[AuthUser, Depends(get_current_user)],
    session: Annotated[AsyncSession, Depends(get_db_session)],
) -> Post:
    return await service.create_post(session, post, creator)
