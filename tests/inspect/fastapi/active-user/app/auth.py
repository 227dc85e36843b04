from typing import Annotated

from fastapi import Depends
from pydantic import BaseModel


class Claims(BaseModel):
    sub: str


class Caller(Claims):
    scopes: list[str] = []


async def get_current_user() -> Caller:
    return Caller(sub="1")


async def get_current_active_user(user: Annotated[Caller, Depends(get_current_user)]) -> Caller:
    return user
