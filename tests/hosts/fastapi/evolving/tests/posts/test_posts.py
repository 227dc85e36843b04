from fastapi.testclient import TestClient

from src.main import app


def test_the_blog_is_well() -> None:
    assert TestClient(app).get("/healthcheck").json() == {"status": "ok"}
