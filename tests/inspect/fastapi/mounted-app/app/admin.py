from fastapi import FastAPI

admin_app = FastAPI()


def create_reports():
    return FastAPI()
