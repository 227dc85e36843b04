from fastapi.testclient import TestClient

from meter.api import app


def test_the_unit_is_told() -> None:
    assert TestClient(app).get("/unit").json() == {"unit": "kWh"}
