from fastapi import FastAPI

# isort: off
# first of all
from app.users import router as users
from app.zoo import router as zoo
from app.resources.api import api_router
# isort: on

app = FastAPI()
app.include_router(users)
app.include_router(api_router, prefix="/api/v1")
