from fastapi import APIRouter, Depends

from app.api.deps import CurrentUser, SessionDep, get_current_active_superuser

router = APIRouter(prefix="/users", tags=["users"])


@router.get("/", dependencies=[Depends(get_current_active_superuser)])
def read_users(session: SessionDep):
    return []


@router.get("/me")
def read_user_me(current_user: CurrentUser):
    return current_user
