from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.desks.examples import BODIES, INVALID
from tests.keepers import examples as keeper_examples

PATH = "/api/v1/desks"
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


async def test_keeper_has_the_same_owner(
    client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    """As keepers refer to what they are referred to by, that has to be there first."""
    others = []
    for owner in (bob, ana):
        first = await create(client, owner, BODIES[1])
        response = await client.post(
            "/api/v1/keepers",
            json={**keeper_examples.BODIES[0], "desk_id": first["id"]},
            headers=owner,
        )
        others.append(response.json()["data"])
    bobs, anas = others
    response = await client.post(PATH, json={**BODIES[0], "keeper_id": bobs["id"]}, headers=ana)
    assert response.status_code == 422
    created = await create(client, ana, {**BODIES[0], "keeper_id": anas["id"]})
    assert created["keeper_id"] == anas["id"]
    for other_id, status in ((bobs["id"], 422), (None, 200), (anas["id"], 200)):
        response = await client.patch(
            f"{PATH}/{created['id']}", json={"keeper_id": other_id}, headers=ana
        )
        assert response.status_code == status, response.text
    found = await client.get(f"{PATH}/{created['id']}", params={"include": "keeper"}, headers=ana)
    assert found.json()["data"]["keeper"] == anas
