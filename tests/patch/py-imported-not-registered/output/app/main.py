from fastapi import FastAPI
from app.resources.api import api_router as resources, other

app = FastAPI()
app.include_router(resources, prefix="/api/v1")
print(resources)
