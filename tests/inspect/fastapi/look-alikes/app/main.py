"""How to use it:

app = FastAPI()
app.include_router(router, prefix="/api/v9")
"""

from fastapi import FastAPI as Api

TEMPLATE = """
from fastapi import FastAPI

wrong = FastAPI()

class Base(DeclarativeBase):
    pass

def get_db():
    yield Session()
"""

# old = FastAPI()
# old.include_router(router, prefix="/api/v2")
service = Api(title="app = FastAPI()")
