from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import AuthUser
from src.posts.models import Post
from src.posts.schemas import PostCreate


async def get_posts(session: AsyncSession) -> Sequence[Post]:
    return (await session.scalars(select(Post).order_by(Post.title))).all()


async def create_post(session: AsyncSession, post: PostCreate, creator: AuthUser) -> Post:
    row = Post(title=post.title, creator_id=creator.id)
    session.add(row)
    await session.commit()
    return row
