from fastapi import FastAPI

from resources.api import api_router

app = FastAPI()
app.include_router(api_router, prefix="/api/v1")


@app.get("/")
async def read_root():
    return {"Hello": "World"}
