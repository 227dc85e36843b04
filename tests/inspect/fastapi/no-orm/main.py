from fastapi import FastAPI

import store

app = FastAPI()


@app.get("/")
def root():
    return store.everything()
