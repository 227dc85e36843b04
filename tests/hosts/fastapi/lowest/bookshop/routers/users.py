from fastapi import APIRouter

from bookshop.dependencies import CurrentUser

router = APIRouter(prefix="/users", tags=["users"])


@router.get("/me")
async def me(user: CurrentUser) -> dict[str, str | int]:
    return {"id": user.id, "role": user.role}
