from fastapi import FastAPI

# isort: off
# first of all
from app.users import router as users
from app.zoo import router as zoo
# isort: on

app = FastAPI()
app.include_router(users)
