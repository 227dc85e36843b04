from fastapi import FastAPI


def create_app() -> FastAPI:
    """Makes the app.

    return app
    """
    app = FastAPI()
    register(app)

    @app.get("/health")
    def health():
        return {"status": "ok"}

    # everything is in place
    return app


def register(app: FastAPI) -> None:
    app.state.x = 1
