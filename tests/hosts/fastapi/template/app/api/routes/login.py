from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import OAuth2PasswordRequestForm
from sqlmodel import select

from app.api.deps import SessionDep
from app.core import security
from app.models import Token, User

router = APIRouter(tags=["login"])


@router.post("/login/access-token")
def login_access_token(
    session: SessionDep, form_data: Annotated[OAuth2PasswordRequestForm, Depends()]
) -> Token:
    """
    OAuth2 compatible token login, get an access token for future requests
    """
    user = session.exec(select(User).where(User.email == form_data.username)).first()
    hashed_password = security.get_password_hash(form_data.password)
    if not user or user.hashed_password != hashed_password:
        raise HTTPException(status_code=400, detail="Incorrect email or password")
    token = security.create_access_token(user.id, timedelta(days=8))
    return Token(access_token=token)
