from fastapi import FastAPI

application = FastAPI()
# app = FastAPI()
