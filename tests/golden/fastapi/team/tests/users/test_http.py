import httpx2
import pytest

PATH = "/api/v1/users"
ABSENT = f"{PATH}/00000000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    ("method", "path"), [("GET", PATH), ("GET", ABSENT), ("PATCH", ABSENT), ("DELETE", ABSENT)]
)
async def test_a_caller_without_a_token_learns_nothing(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    for headers in ({}, {"Authorization": "Bearer x"}):
        response = await client.request(method, path, content="{", headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", PATH),
        ("PUT", PATH),
        ("PATCH", PATH),
        ("DELETE", PATH),
        ("POST", ABSENT),
        ("PUT", ABSENT),
    ],
)
async def test_other_methods_are_not_allowed(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    response = await client.request(method, path)
    assert response.status_code == 405
    allowed = await client.options(path)
    assert (allowed.status_code, allowed.headers["Allow"]) == (204, response.headers["Allow"])
    assert method not in response.headers["Allow"].split(", ")
