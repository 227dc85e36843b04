"""What products are linked with."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.products.examples import BODIES

PATH = "/shop/products"

# What holds the ids, and some that are there; none where products are linked with each other.
LINKS: list[tuple[str, list[Any]]] = [
    ("relatedIds", []),
]
each_relation = pytest.mark.parametrize(("key", "ids"), LINKS)


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "clerk")


async def post(client: httpx2.AsyncClient, body: dict[str, Any], headers: Headers) -> Any:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    return response.json()


async def others(client: httpx2.AsyncClient, ids: list[Any], headers: Headers) -> list[Any]:
    """What there is to link with, in the order of the ids."""
    return ids or sorted([(await post(client, body, headers))["id"] for body in BODIES[1:]])


@each_relation
async def test_links_are_sent_in_the_order_of_the_ids(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    created = await post(client, {**BODIES[0], key: ids[::-1]}, ana)
    assert created[key] == ids
    item = await client.get(f"{PATH}/{created['id']}", headers=ana)
    assert item.json() == created
    page = (await client.get(PATH, headers=ana)).json()["items"]
    assert [item for item in page if item["id"] == created["id"]] == [created]


async def test_what_says_nothing_is_not_linked(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await post(client, BODIES[0], ana)
    assert [created[key] for key, _ in LINKS] == [[]] * len(LINKS)


@each_relation
async def test_a_patch_writes_links_whole_or_not_at_all(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    before = await post(client, BODIES[0], ana)
    address = f"{PATH}/{before['id']}"
    for body, linked in (({key: ids}, ids), ({}, ids), ({key: ids[:1]}, ids[:1]), ({key: []}, [])):
        response = await client.patch(address, json=body, headers=ana)
        after = response.json()
        assert after == {**before, key: linked, "updatedAt": after["updatedAt"]}
        assert (after["updatedAt"] > before["updatedAt"]) == bool(body)
        before = after


@each_relation
async def test_a_link_changes_the_entity_tag(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    conditional = {**ana, "If-Match": response.headers["ETag"]}
    address = response.headers["Location"]
    assert (await client.patch(address, json={key: ids}, headers=conditional)).status_code == 200
    assert (await client.patch(address, json={key: []}, headers=conditional)).status_code == 412


@each_relation
async def test_a_put_takes_away_what_it_does_not_name(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    created = await post(client, BODIES[0], ana)
    address = f"{PATH}/{created['id']}"
    for body, linked in (({**BODIES[0], key: ids}, ids), (BODIES[0], [])):
        response = await client.put(address, json=body, headers=ana)
        assert response.status_code == 200, response.text
        assert response.json()[key] == linked


@each_relation
async def test_links_that_cannot_be_are_refused(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    for value, field, code in (
        (None, key, "type"),
        (["x"], f"{key}[0]", "type"),
        ([ids[0], ids[0]], f"{key}[1]", "duplicate"),
        ([ids[0], 9_007_199_254_740_991], f"{key}[1]", "not_found"),
        (ids * 101, key, "too_long"),
    ):
        response = await client.post(PATH, json={**BODIES[0], key: value}, headers=ana)
        assert response.status_code == 422, value
        assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
            (field, code)
        ]


@each_relation
async def test_links_cost_few_statements(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers, statements: list[str]
) -> None:
    ids = await others(client, ids, ana)
    statements.clear()

    async def cost(method: str, address: str, body: Any = None) -> int:
        statements.clear()
        response = await client.request(method, address, json=body, headers=ana)
        assert response.is_success, response.text
        return len(statements)

    created = await post(client, {**BODIES[0], key: ids}, ana)
    assert len(statements) == 2
    assert await cost("GET", PATH) == 2
    assert await cost("GET", f"{PATH}/{created['id']}") == 2
    assert await cost("PATCH", f"{PATH}/{created['id']}", {}) == 2
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: []}) == 4
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: ids}) == 4
