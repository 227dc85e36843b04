"""
from app.resources.api import api_router
app.include_router(api_router, prefix="/api/v1")
app = FastAPI()
"""
from fastapi import FastAPI

# app = FastAPI()
# app.include_router(api_router, prefix="/api/v1")
HELP = '''
app = FastAPI()
    app.include_router(api_router)
return app
'''
app = FastAPI(description="""
app.include_router(api_router)
""")
text = f"{app} app.include_router(api_router)"
other.app.include_router(None)


class Thing:
    app = None

    def app_(self):
        app = 1
        app.include_router(self)
