"""What tasks are linked with."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.tasks.examples import BOBS, BODIES

PATH = "/api/v1/tasks"

# What holds the ids, and some that are there; none where tasks are linked with each other.
LINKS: list[tuple[str, list[Any]]] = [
    ("labelIds", [1_000_001, 1_000_002]),
    ("relatedTaskIds", []),
    ("topicIds", [1_000_001, 1_000_002]),
]
each_relation = pytest.mark.parametrize(("key", "ids"), LINKS)


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "editor")


@pytest.fixture
def bob(headers_for: Callable[..., Headers]) -> Headers:
    return headers_for("bob", "editor")


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
async def test_what_is_not_there_is_named_beside_a_reference_that_is_not(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    wrong = {"projectId": 9_007_199_254_740_991, key: [ids[0], 9_007_199_254_740_991]}
    created = await post(client, BODIES[0], ana)
    for method, path, body in (("POST", PATH, BODIES[0]), ("PATCH", f"{PATH}/{created['id']}", {})):
        response = await client.request(method, path, json={**body, **wrong}, headers=ana)
        assert response.status_code == 422
        errors = [(error["field"], error["code"]) for error in response.json()["errors"]]
        assert errors == [("projectId", "not_found"), (f"{key}[1]", "not_found")]


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


@pytest.mark.parametrize(("key", "other_id"), [("labelIds", 1_000_003), ("labelIds", 1_000_004)])
async def test_what_is_gone_or_another_users_cannot_be_linked(
    key: str, other_id: Any, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json={**BODIES[0], key: [other_id]}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (f"{key}[0]", "not_found")
    ]


@pytest.mark.parametrize("key", ["relatedTaskIds"])
async def test_another_users_item_cannot_be_linked(
    key: str, client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    other = await post(client, {**BODIES[0], **BOBS}, bob)
    response = await client.post(PATH, json={**BODIES[0], key: [other["id"]]}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (f"{key}[0]", "not_found")
    ]


@pytest.mark.parametrize(
    ("key", "ids"),
    [
        ("labelIds", [1_000_001, 1_000_002]),
        ("relatedTaskIds", []),
        ("topicIds", [1_000_001, 1_000_002]),
    ],
)
async def test_the_list_can_be_of_what_has_one_link(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    created = await post(client, {**BODIES[0], key: ids[:1]}, ana)
    for value, expected in ((ids[0], [created["id"]]), (9_007_199_254_740_991, [])):
        page = (await client.get(PATH, params={key: value}, headers=ana)).json()["items"]
        assert [item["id"] for item in page] == expected


@pytest.mark.parametrize(
    ("key", "path", "ids"),
    [
        ("labelIds", "/api/v1/labels", [1_000_001, 1_000_002]),
        ("topicIds", "/api/v1/topics", [1_000_001, 1_000_002]),
    ],
)
async def test_a_link_goes_with_its_other_end(
    key: str, path: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    created = await post(client, {**BODIES[0], key: ids}, ana)
    assert (await client.delete(f"{path}/{ids[0]}", headers=ana)).status_code == 204
    found = (await client.get(f"{PATH}/{created['id']}", headers=ana)).json()
    assert found == {**created, key: ids[1:]}


@pytest.mark.parametrize(
    ("key", "path", "ids"),
    [
        ("labelIds", "/api/v1/labels", [1_000_001, 1_000_002]),
        ("topicIds", "/api/v1/topics", [1_000_001, 1_000_002]),
    ],
)
async def test_a_link_goes_with_the_item(
    key: str, path: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    ids = await others(client, ids, ana)
    created = await post(client, {**BODIES[0], key: ids}, ana)
    assert (await client.delete(f"{PATH}/{created['id']}", headers=ana)).status_code == 204
    assert (await client.delete(f"{path}/{ids[0]}", headers=ana)).status_code == 204


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
    assert len(statements) == 3
    assert await cost("GET", PATH) == 4
    assert await cost("GET", f"{PATH}/{created['id']}") == 4
    assert await cost("PATCH", f"{PATH}/{created['id']}", {}) == 4
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: []}) == 6
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: ids}) == 6
