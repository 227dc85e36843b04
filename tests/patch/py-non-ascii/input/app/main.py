# Приложение: 🚀
from fastapi import FastAPI
from größe.маршруты import benutzer

größe = "🚀" * 3
app = FastAPI(title=größe)  # 日本語
app.include_router(benutzer.router)
