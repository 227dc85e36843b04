from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import get_session
from app.deps import get_current_user
from app.models.item import Item
from app.models.user import User

router = APIRouter(prefix="/items", tags=["items"])


@router.get("/")
async def list_items(
    session: AsyncSession = Depends(get_session),
    user: User = Depends(get_current_user),
):
    return (await session.scalars(select(Item).where(Item.owner_id == user.id))).all()
