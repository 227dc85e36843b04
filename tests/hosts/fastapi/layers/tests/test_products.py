from fastapi.testclient import TestClient

from shop.main import create_app


def test_a_product_without_a_name_is_refused() -> None:
    assert TestClient(create_app()).post("/products", json={}).status_code == 422
