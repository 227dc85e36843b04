from fastapi import FastAPI


def create_app(docs: bool) -> FastAPI:
    if docs:
        app = FastAPI()
    else:
        app = FastAPI(docs_url=None)
    return app
