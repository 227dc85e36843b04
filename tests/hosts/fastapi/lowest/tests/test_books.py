from fastapi.testclient import TestClient

from bookshop.main import app


def test_a_book_needs_a_title() -> None:
    assert TestClient(app).post("/api/books", json={}).status_code == 422
