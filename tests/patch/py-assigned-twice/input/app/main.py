from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

app = FastAPI()
app = CORSMiddleware(app)
