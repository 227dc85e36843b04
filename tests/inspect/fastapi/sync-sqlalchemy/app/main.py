from fastapi import FastAPI

from app.routes import todos
from app import database

app = FastAPI()
app.include_router(todos.router)
