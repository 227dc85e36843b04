# Приложение: 🚀
from fastapi import FastAPI
from größe.маршруты import benutzer

from app.resources.api import api_router

größe = "🚀" * 3
app = FastAPI(title=größe)  # 日本語
app.include_router(benutzer.router)
app.include_router(api_router, prefix="/api/v1")
