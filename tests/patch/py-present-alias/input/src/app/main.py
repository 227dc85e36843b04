from fastapi import FastAPI
from .resources import api as resources

app = FastAPI()

if True:
    app.include_router(
        router=resources.api_router,  # ours
        prefix="/api",
    )
