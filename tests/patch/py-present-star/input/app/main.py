from fastapi import FastAPI
from app.resources.api import *
import app.resources.api

app = FastAPI()
app.include_router(api_router)
