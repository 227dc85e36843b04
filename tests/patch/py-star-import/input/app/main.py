from fastapi import *
from app.routers import *

app = FastAPI()
