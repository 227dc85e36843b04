from fastapi import FastAPI
from app.resources.api import api_router as resources, other

app = FastAPI()
print(resources)
