import uuid

from fastapi import Depends
from fastapi_users import BaseUserManager, FastAPIUsers

from app.db import User, get_user_db

auth_backend = None


async def get_user_manager(user_db=Depends(get_user_db)):
    yield BaseUserManager(user_db)


fastapi_users = FastAPIUsers[User, uuid.UUID](get_user_manager, [auth_backend])

current_active_user = fastapi_users.current_user(active=True)
current_superuser = fastapi_users.current_user(active=True, superuser=True)
optional_current_user = fastapi_users.current_user(optional=True)
