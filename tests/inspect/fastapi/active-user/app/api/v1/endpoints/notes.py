from fastapi import APIRouter, Security

from app.auth import Caller, get_current_active_user, get_current_user

router = APIRouter()


@router.get("/")
def notes(user: Caller = Security(get_current_active_user, scopes=["read"])):
    return []


@router.get("/whoami")
def whoami(user: Caller = Security(get_current_user)):
    return user
