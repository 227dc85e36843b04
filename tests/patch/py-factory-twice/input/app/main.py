import os

from fastapi import FastAPI

if os.environ.get("DEBUG"):

    def create_app():
        app = FastAPI(debug=True)
        return app

else:

    def create_app():
        app = FastAPI()
        return app
