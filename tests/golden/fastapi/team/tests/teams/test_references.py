from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.teams.examples import BODIES, INVALID

PATH = "/api/v1/teams"
UNREACHABLE = [(field, value) for field, value, code in INVALID if code == "not_found"]


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "admin")


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


@pytest.mark.parametrize(("field", "value"), UNREACHABLE)
async def test_nothing_is_changed_to_refer_to_what_is_not_there(
    field: str, value: Any, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.patch(path, json={field: value}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (field, "not_found")
    ]
    assert (await client.patch(path, json={}, headers=ana)).json()["data"] == created


@pytest.mark.parametrize(("field", "path"), [("lead_id", "/api/v1/users")])
async def test_an_item_lets_go_of_what_is_deleted(
    field: str, path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, {**BODIES[0], field: BODIES[1][field]})
    response = await client.delete(f"{path}/{created[field]}", headers=ana)
    assert response.status_code == 204, response.text
    found = await client.get(f"{PATH}/{created['id']}", headers=ana)
    assert found.json()["data"] == {**created, field: None}
