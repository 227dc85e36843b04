from fastapi import FastAPI

from app.resources.api import api_router

app = FastAPI(title='Shop', version='1.0', description="it's a shop")
app.include_router(api_router, prefix='/api/v1')
