from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.comments.examples import BODIES, INVALID
from tests.conftest import Headers

PATH = "/api/v1/comments"
UNREACHABLE = [(field, value) for field, value, code in INVALID if code == "not_found"]


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "editor")


async def create(
    client: httpx2.AsyncClient, headers: Headers, body: dict[str, Any]
) -> dict[str, Any]:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()["data"]
    return created


async def test_all_that_is_not_there_is_named(client: httpx2.AsyncClient, ana: Headers) -> None:
    response = await client.post(PATH, json={**BODIES[0], **dict(UNREACHABLE)}, headers=ana)
    assert response.status_code == 422
    errors = response.json()["errors"]
    assert {(error["field"], error["code"]) for error in errors} == {
        (field, "not_found") for field, _ in UNREACHABLE
    }
    assert len({error["message"] for error in errors}) == 1


@pytest.mark.parametrize(("field", "path"), [("post_id", "/api/v1/posts")])
async def test_an_item_goes_with_what_it_refers_to(
    field: str, path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, {**BODIES[0], field: BODIES[1][field]})
    response = await client.delete(f"{path}/{created[field]}", headers=ana)
    assert response.status_code == 204, response.text
    found = await client.get(f"{PATH}/{created['id']}", headers=ana)
    assert found.status_code == 404


async def test_answers_is_another_item(client: httpx2.AsyncClient, ana: Headers) -> None:
    first = await create(client, ana, BODIES[0])
    second = await create(client, ana, {**BODIES[1], "answers_id": first["id"]})
    assert second["answers_id"] == first["id"]
    response = await client.delete(f"{PATH}/{first['id']}", headers=ana)
    found = await client.get(f"{PATH}/{second['id']}", headers=ana)
    assert response.status_code == 204, response.text
    assert found.status_code == 404
