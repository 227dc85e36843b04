# fmt: off
from fastapi import FastAPI
import os,sys
app=FastAPI( )
app . include_router( os.router )
# fmt: on
