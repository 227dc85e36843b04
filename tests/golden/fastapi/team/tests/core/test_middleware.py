import json
import logging
from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI

from app.config import Settings
from app.core.logging import JsonFormatter
from app.core.rate_limit import RateLimit
from app.factory import create_app
from tests.auth.users import USER_IDS
from tests.conftest import Headers

ORIGIN = "https://app.example"


async def test_every_response_has_the_security_headers(client: httpx2.AsyncClient) -> None:
    for path in ("/health/live", "/nowhere"):
        headers = (await client.get(path)).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Frame-Options"] == "DENY"
        assert "Strict-Transport-Security" not in headers


async def test_a_sound_request_id_is_kept(client: httpx2.AsyncClient) -> None:
    response = await client.get("/health/live", headers={"X-Request-ID": "a.b-C_1"})
    assert response.headers["X-Request-ID"] == "a.b-C_1"


@pytest.mark.parametrize("given", ["", "a b", "a" * 129, "a;b", "é"])
async def test_any_other_request_id_is_replaced(given: str, client: httpx2.AsyncClient) -> None:
    response = await client.get("/nowhere", headers={b"X-Request-ID": given.encode()})
    assert response.headers["X-Request-ID"] not in ("", given)
    assert response.json()["request_id"] == response.headers["X-Request-ID"]


async def test_head_is_get_without_its_body(client: httpx2.AsyncClient) -> None:
    response = await client.head("/health/live")
    assert (response.status_code, response.content) == (200, b"")


async def test_a_request_is_one_log_line(
    client: httpx2.AsyncClient,
    ana: Headers,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="app.requests")
    await client.get("/health/live?secret=1", headers=ana)
    (record,) = [record for record in caplog.records if record.name == "app.requests"]
    line = json.loads(JsonFormatter().format(record))
    assert (line["method"], line["route"], line["status"]) == ("GET", "/health/live", 200)
    assert line["user_id"] == str(USER_IDS["ana"])
    assert line["request_id"]
    assert line["duration_ms"] >= 0
    assert "secret" not in json.dumps(line)


async def test_a_crash_is_a_500_that_a_browser_can_read(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    @app.get("/crash")
    async def crash() -> None:
        raise RuntimeError("internals")

    response = await client.get("/crash", headers={"Origin": ORIGIN})
    assert response.status_code == 500
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert response.json() == {
        "detail": "Internal server error",
        "status_code": 500,
        "request_id": response.headers["X-Request-ID"],
    }


async def test_a_preflight_tells_a_known_origin_what_it_may_do(client: httpx2.AsyncClient) -> None:
    response = await preflight(client, ORIGIN)
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "PATCH" in response.headers["Access-Control-Allow-Methods"]


async def test_a_preflight_tells_an_unknown_origin_nothing(client: httpx2.AsyncClient) -> None:
    response = await preflight(client, "https://evil.example")
    assert (response.status_code, response.content) == (204, b"")
    assert not any(name.startswith("access-control-") for name in response.headers)


async def preflight(client: httpx2.AsyncClient, origin: str) -> httpx2.Response:
    headers = {"Origin": origin, "Access-Control-Request-Method": "PATCH"}
    return await client.options("/health/live", headers=headers)


async def test_a_large_body_is_refused(client: httpx2.AsyncClient) -> None:
    response = await client.post("/nowhere", content=b"x" * (1024 * 1024 + 1))
    assert response.status_code == 413
    assert response.json()["status_code"] == 413


async def test_a_large_body_of_unknown_length_is_refused(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    @app.post("/echo")
    async def echo(body: dict[str, str]) -> dict[str, str]:
        return body

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 100_000

    headers = {"Content-Type": "application/json"}
    response = await client.post("/echo", content=chunks(), headers=headers)
    assert response.status_code == 413
    assert response.json()["status_code"] == 413


async def test_too_many_requests_are_refused_for_each_user_alone(
    settings: Settings, ana: Headers, bob: Headers
) -> None:
    limited = create_app(settings.model_copy(update={"rate_limit": RateLimit(1, 60)}))
    transport = httpx2.ASGITransport(limited)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get("/nowhere", headers=ana)).status_code == 404
        refused = await client.get("/nowhere", headers=ana)
        assert refused.status_code == 429
        assert refused.json()["status_code"] == 429
        assert 1 <= int(refused.headers["Retry-After"]) <= 60
        assert (await client.get("/nowhere", headers=bob)).status_code == 404
        assert (await client.get("/health/live", headers=ana)).status_code == 200
