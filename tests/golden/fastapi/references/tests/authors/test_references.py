from typing import Any

import httpx2
import pytest

from tests.authors.examples import BODIES, INVALID
from tests.conftest import Headers

PATH = "/api/v1/authors"
UNREACHABLE = [(field, value) for field, value, code in INVALID if code == "not_found"]


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


async def test_mentor_is_another_item(client: httpx2.AsyncClient, ana: Headers) -> None:
    first = await create(client, ana, BODIES[0])
    second = await create(client, ana, {**BODIES[1], "mentor_id": first["id"]})
    assert second["mentor_id"] == first["id"]
    for other_id in (None, first["id"]):
        response = await client.patch(
            f"{PATH}/{second['id']}", json={"mentor_id": other_id}, headers=ana
        )
        assert response.status_code == 200, response.text
        second = response.json()["data"]
        assert second["mentor_id"] == other_id
    response = await client.delete(f"{PATH}/{first['id']}", headers=ana)
    found = await client.get(f"{PATH}/{second['id']}", headers=ana)
    assert response.status_code == 204, response.text
    assert found.json()["data"] == {**second, "mentor_id": None}


async def test_mentor_is_not_another_users_item(
    client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    other = await create(client, bob, BODIES[0])
    response = await client.post(PATH, json={**BODIES[0], "mentor_id": other["id"]}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        ("mentor_id", "not_found")
    ]
