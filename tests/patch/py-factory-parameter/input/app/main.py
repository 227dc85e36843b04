from fastapi import FastAPI


def setup(app: FastAPI, *, prefix: str = "") -> FastAPI:
    @app.get(prefix + "/ping")
    def ping():
        def app():
            return None

        return app

    return app
