from fastapi import FastAPI

from public.helpers import NAME

app = FastAPI(title=NAME)
