"""app = FastAPI()

from app.resources.api import api_router
app.include_router(api_router)
"""

app = make()  # noqa: F821
