from fastapi import FastAPI

app = FastAPI()


def helper():
    one = 1

    return one

app.include_router(helper())
