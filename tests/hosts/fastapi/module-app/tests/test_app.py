from fastapi.testclient import TestClient

from app.main import app


def test_who_has_no_token_is_refused() -> None:
    assert TestClient(app).get("/me").status_code == 401
