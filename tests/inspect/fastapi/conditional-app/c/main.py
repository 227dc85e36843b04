from fastapi import APIRouter, FastAPI

from c.config import DEBUG, PREFIX

router = APIRouter(prefix=f"{PREFIX}/v2")
users = APIRouter(prefix="/users")
teams = APIRouter(prefix="/teams")
router.include_router(users)
router.include_router(teams)

if DEBUG:
    app = FastAPI(debug=True)
else:
    app = FastAPI(docs_url=None)

app.include_router(router)
