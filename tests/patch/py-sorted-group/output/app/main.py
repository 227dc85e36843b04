import os
from typing import Any

from fastapi import FastAPI

import app.settings
from app.auth import router as auth
from app.resources.api import api_router
from app.users import router as users

api = FastAPI()
api.include_router(auth)
api.include_router(users)
api.include_router(api_router, prefix="/api/v1")
