"""What projects are linked with."""

from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.projects.examples import BODIES

PATH = "/api/v1/projects"

# What holds the ids, and some that are there.
LINKS: list[tuple[str, list[Any]]] = [
    (
        "member_ids",
        ["0190a6f0-0000-7000-8000-000000000001", "0190a6f0-0000-7000-8000-000000000002"],
    ),
]
each_relation = pytest.mark.parametrize(("key", "ids"), LINKS)


async def post(client: httpx2.AsyncClient, body: dict[str, Any], headers: Headers) -> Any:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    return response.json()["data"]


@each_relation
async def test_links_are_sent_in_the_order_of_the_ids(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await post(client, {**BODIES[0], key: ids[::-1]}, ana)
    assert created[key] == ids
    item = await client.get(f"{PATH}/{created['id']}", headers=ana)
    assert item.json()["data"] == created
    page = (await client.get(PATH, headers=ana)).json()["data"]
    assert [item for item in page if item["id"] == created["id"]] == [created]


async def test_what_says_nothing_is_not_linked(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await post(client, BODIES[0], ana)
    assert [created[key] for key, _ in LINKS] == [[]] * len(LINKS)


@each_relation
async def test_a_patch_writes_links_whole_or_not_at_all(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    before = await post(client, BODIES[0], ana)
    address = f"{PATH}/{before['id']}"
    for body, linked in (({key: ids}, ids), ({}, ids), ({key: ids[:1]}, ids[:1]), ({key: []}, [])):
        response = await client.patch(address, json=body, headers=ana)
        after = response.json()["data"]
        assert after == {**before, key: linked, "updated_at": after["updated_at"]}
        assert (after["updated_at"] > before["updated_at"]) == bool(body)
        before = after


@each_relation
async def test_a_link_changes_the_entity_tag(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    conditional = {**ana, "If-Match": response.headers["ETag"]}
    address = response.headers["Location"]
    assert (await client.patch(address, json={key: ids}, headers=conditional)).status_code == 200
    assert (await client.patch(address, json={key: []}, headers=conditional)).status_code == 412


@each_relation
async def test_a_put_takes_away_what_it_does_not_name(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await post(client, BODIES[0], ana)
    address = f"{PATH}/{created['id']}"
    for body, linked in (({**BODIES[0], key: ids}, ids), (BODIES[0], [])):
        response = await client.put(address, json=body, headers=ana)
        assert response.status_code == 200, response.text
        assert response.json()["data"][key] == linked


@each_relation
async def test_what_is_not_there_is_named_beside_a_reference_that_is_not(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    wrong = {
        "reviewer_id": "00000000-0000-7000-8000-000000000000",
        key: [ids[0], "00000000-0000-7000-8000-000000000000"],
    }
    created = await post(client, BODIES[0], ana)
    for method, path, body in (("POST", PATH, BODIES[0]), ("PATCH", f"{PATH}/{created['id']}", {})):
        response = await client.request(method, path, json={**body, **wrong}, headers=ana)
        assert response.status_code == 422
        errors = [(error["field"], error["code"]) for error in response.json()["errors"]]
        assert errors == [("reviewer_id", "not_found"), (f"{key}[1]", "not_found")]


@each_relation
async def test_links_that_cannot_be_are_refused(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    for value, field, code in (
        (None, key, "type"),
        (["x"], f"{key}[0]", "format"),
        ([ids[0], ids[0]], f"{key}[1]", "duplicate"),
        ([ids[0], "00000000-0000-7000-8000-000000000000"], f"{key}[1]", "not_found"),
        (ids * 101, key, "too_long"),
    ):
        response = await client.post(PATH, json={**BODIES[0], key: value}, headers=ana)
        assert response.status_code == 422, value
        assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
            (field, code)
        ]


@pytest.mark.parametrize(
    ("key", "ids"),
    [
        (
            "member_ids",
            ["0190a6f0-0000-7000-8000-000000000001", "0190a6f0-0000-7000-8000-000000000002"],
        )
    ],
)
async def test_the_list_can_be_of_what_has_one_link(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await post(client, {**BODIES[0], key: ids[:1]}, ana)
    for value, expected in (
        (ids[0], [created["id"]]),
        ("00000000-0000-7000-8000-000000000000", []),
    ):
        page = (await client.get(PATH, params={key: value}, headers=ana)).json()["data"]
        assert [item["id"] for item in page] == expected


@each_relation
async def test_links_cost_few_statements(
    key: str, ids: list[Any], client: httpx2.AsyncClient, ana: Headers, statements: list[str]
) -> None:
    statements.clear()

    async def cost(method: str, address: str, body: Any = None) -> int:
        statements.clear()
        response = await client.request(method, address, json=body, headers=ana)
        assert response.is_success, response.text
        return len(statements)

    # The first asks for the caller's account.
    created = await post(client, {**BODIES[0], key: ids}, ana)
    assert len(statements) == 4
    assert await cost("GET", PATH) == 3
    assert await cost("GET", f"{PATH}/{created['id']}") == 3
    assert await cost("PATCH", f"{PATH}/{created['id']}", {}) == 3
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: []}) == 5
    assert await cost("PATCH", f"{PATH}/{created['id']}", {key: ids}) == 5
