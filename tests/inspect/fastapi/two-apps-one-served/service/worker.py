from fastapi import FastAPI

from service.main import app as main_app

app = FastAPI()
