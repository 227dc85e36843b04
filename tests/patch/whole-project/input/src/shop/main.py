from fastapi import FastAPI

from shop.config import settings

app = FastAPI(title=settings.name)
