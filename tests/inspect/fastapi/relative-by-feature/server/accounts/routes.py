from fastapi import APIRouter, Depends

from ..security import current_user, get_current_account

router = APIRouter()


@router.get("/me")
def me(who=Depends(current_user)):
    return who


@router.get("/you")
def you(who=Depends(get_current_account)):
    return who
