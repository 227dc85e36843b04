from fastapi import FastAPI

from app.main import app

other = FastAPI()


def test_items():
    assert app is not None
