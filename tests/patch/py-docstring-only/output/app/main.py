"""app = FastAPI()

from app.resources.api import api_router
app.include_router(api_router)
"""

from app.resources.api import api_router

app = make()  # noqa: F821
app.include_router(api_router, prefix="/api/v1")
