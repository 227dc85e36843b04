from fastapi import FastAPI
from tortoise.contrib.fastapi import register_tortoise

from app.models import Item

app = FastAPI()
register_tortoise(app, db_url="sqlite://:memory:", modules={"models": [Item.__module__]})
