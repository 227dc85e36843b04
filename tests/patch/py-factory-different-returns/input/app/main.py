from fastapi import FastAPI


def create_app(admin=False):
    app = FastAPI()
    other = FastAPI()
    if admin:
        return other
    return app
