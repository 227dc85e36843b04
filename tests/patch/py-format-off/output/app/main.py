# fmt: off
from fastapi import FastAPI
import os,sys

from app.resources.api import api_router
app=FastAPI( )
app . include_router( os.router )
app.include_router(api_router, prefix="/api/v1")
# fmt: on
