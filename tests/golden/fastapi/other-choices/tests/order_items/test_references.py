from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.order_items.examples import BODIES, INVALID

PATH = "/v2/order-items"
UNREACHABLE = [(field, value) for field, value, code in INVALID if code == "not_found"]


async def create(
    client: httpx2.AsyncClient, headers: Headers, body: dict[str, Any]
) -> dict[str, Any]:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()
    return created


async def test_all_that_is_not_there_is_named(client: httpx2.AsyncClient, anyone: Headers) -> None:
    response = await client.post(PATH, json={**BODIES[0], **dict(UNREACHABLE)}, headers=anyone)
    assert response.status_code == 422
    errors = response.json()["errors"]
    assert {(error["field"], error["code"]) for error in errors} == {
        (field, "not_found") for field, _ in UNREACHABLE
    }
    assert len({error["message"] for error in errors}) == 1


@pytest.mark.parametrize(("field", "value"), UNREACHABLE)
async def test_nothing_is_changed_to_refer_to_what_is_not_there(
    field: str, value: Any, client: httpx2.AsyncClient, anyone: Headers
) -> None:
    created = await create(client, anyone, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.patch(path, json={field: value}, headers=anyone)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (field, "not_found")
    ]
    assert (await client.patch(path, json={}, headers=anyone)).json() == created


async def test_instead_of_is_another_item(client: httpx2.AsyncClient, anyone: Headers) -> None:
    first = await create(client, anyone, BODIES[0])
    second = await create(client, anyone, {**BODIES[1], "insteadOfId": first["id"]})
    assert second["insteadOfId"] == first["id"]
    for other_id in (None, first["id"]):
        response = await client.patch(
            f"{PATH}/{second['id']}", json={"insteadOfId": other_id}, headers=anyone
        )
        assert response.status_code == 200, response.text
        second = response.json()
        assert second["insteadOfId"] == other_id
    response = await client.delete(f"{PATH}/{first['id']}", headers=anyone)
    found = await client.get(f"{PATH}/{second['id']}", headers=anyone)
    assert response.status_code == 204, response.text
    assert found.json() == {**second, "insteadOfId": None}
