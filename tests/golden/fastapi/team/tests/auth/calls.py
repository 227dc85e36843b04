"""What the tests of accounts have in common."""

from typing import Any

import httpx2

from tests.conftest import Headers
from tests.users.examples import BODIES

AUTH = "/api/v1/auth"
EMAIL, PASSWORD = BODIES[0]["email"], BODIES[0]["password"]

Tokens = dict[str, Any]


async def register(client: httpx2.AsyncClient, body: dict[str, Any]) -> dict[str, Any]:
    response = await client.post(f"{AUTH}/register", json=body)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()["data"]
    return created


async def log_in(
    client: httpx2.AsyncClient, email: str = EMAIL, password: str = PASSWORD
) -> httpx2.Response:
    return await client.post(f"{AUTH}/login", json={"email": email, "password": password})


async def tokens_of(client: httpx2.AsyncClient) -> Tokens:
    """The tokens of a new session of the user with the address EMAIL."""
    return tokens_in(await log_in(client))


def tokens_in(response: httpx2.Response) -> Tokens:
    assert response.status_code == 200, response.text
    tokens: Tokens = response.json()["data"]
    return tokens


def bearer(tokens: Tokens) -> Headers:
    return {"Authorization": "Bearer " + tokens["access_token"]}


async def refresh(client: httpx2.AsyncClient, tokens: Tokens) -> httpx2.Response:
    body = {"refresh_token": tokens["refresh_token"]}
    return await client.post(f"{AUTH}/refresh", json=body)


async def log_out(client: httpx2.AsyncClient, tokens: Tokens) -> httpx2.Response:
    body = {"refresh_token": tokens["refresh_token"]}
    return await client.post(f"{AUTH}/logout", json=body)
