from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.order_items.examples import BODIES, INVALID, WRITE_ONLY

PATH = "/v2/order-items"
ABSENT = f"{PATH}/9007199254740991"


def shown(body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in WRITE_ONLY}


async def create(
    client: httpx2.AsyncClient, headers: Headers, body: dict[str, Any]
) -> dict[str, Any]:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()
    return created


async def listed(client: httpx2.AsyncClient, headers: Headers, **query: str) -> list[Any]:
    """The ids of all items, read page by page."""
    ids = []
    while True:
        parameters = {"limit": "1", **query}
        page = (await client.get(PATH, params=parameters, headers=headers)).json()
        ids += [item["id"] for item in page["items"]]
        if page["page"]["nextCursor"] is None:
            return ids
        query["cursor"] = page["page"]["nextCursor"]


async def test_what_is_created_is_sent_back(client: httpx2.AsyncClient, anyone: Headers) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=anyone)
    created = response.json()
    assert response.status_code == 201
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert {**created, **shown(BODIES[0])} == created
    assert not WRITE_ONLY & created.keys()


async def test_requests_cost_few_statements(
    client: httpx2.AsyncClient, anyone: Headers, statements: list[str]
) -> None:
    statements.clear()

    async def cost(method: str, address: str, body: Any = None) -> int:
        statements.clear()
        response = await client.request(method, address, json=body, headers=anyone)
        assert response.is_success, response.text
        return len(statements)

    created = await create(client, anyone, BODIES[0])
    assert len(statements) == 1
    assert await cost("GET", PATH) == 1
    assert await cost("GET", f"{PATH}/{created['id']}") == 1
    assert await cost("PATCH", f"{PATH}/{created['id']}", {}) == 1
    assert (
        await cost("PATCH", f"{PATH}/{created['id']}", {"productCode": BODIES[0]["productCode"]})
        == 2
    )


@pytest.mark.parametrize(("field", "value", "code"), INVALID)
async def test_an_invalid_value_is_refused(
    field: str, value: Any, code: str, client: httpx2.AsyncClient, anyone: Headers
) -> None:
    response = await client.post(PATH, json={**BODIES[0], field: value}, headers=anyone)
    assert response.status_code == 422
    assert [
        (error["field"].partition("[")[0], error["code"]) for error in response.json()["errors"]
    ] == [(field, code)]


@pytest.mark.parametrize(
    ("field", "code"),
    [("id", "read_only"), ("createdAt", "read_only"), ("__proto__", "unknown_field")],
)
async def test_what_no_client_may_set_is_refused(
    field: str, code: str, client: httpx2.AsyncClient, anyone: Headers
) -> None:
    response = await client.post(PATH, json={**BODIES[0], field: "x"}, headers=anyone)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (field, code)
    ]


async def test_a_body_must_be_json(client: httpx2.AsyncClient, anyone: Headers) -> None:
    as_json = {**anyone, "Content-Type": "application/json"}
    as_text = {**anyone, "Content-Type": "text/plain"}
    assert (await client.post(PATH, content="{", headers=as_json)).status_code == 400
    assert (await client.post(PATH, content=b'{"\xff": 1}', headers=as_json)).status_code == 400
    assert (await client.post(PATH, content="{}", headers=as_text)).status_code == 415


async def test_required_fields_are_all_named(client: httpx2.AsyncClient, anyone: Headers) -> None:
    response = await client.post(PATH, json={}, headers=anyone)
    assert response.status_code == 422
    errors = {(error["field"], error["code"]) for error in response.json()["errors"]}
    assert errors == {("productCode", "required"), ("unitPrice", "required")}


async def test_a_unique_rule_is_kept(client: httpx2.AsyncClient, anyone: Headers) -> None:
    await create(client, anyone, BODIES[0])
    response = await client.post(PATH, json=BODIES[0], headers=anyone)
    assert response.status_code == 409
    assert set(response.json()) == {"detail", "statusCode", "requestId"}


async def test_one_is_read_with_its_entity_tag(client: httpx2.AsyncClient, anyone: Headers) -> None:
    created = await create(client, anyone, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.get(path, headers=anyone)
    assert (response.status_code, response.json()) == (200, created)
    known = {**anyone, "If-None-Match": response.headers["ETag"]}
    assert (await client.get(path, headers=known)).status_code == 304


async def test_pages_show_everything_once_and_newest_first(
    client: httpx2.AsyncClient, anyone: Headers
) -> None:
    created = [await create(client, anyone, body) for body in BODIES]
    assert await listed(client, anyone) == [item["id"] for item in reversed(created)]


async def test_items_are_counted_when_asked(client: httpx2.AsyncClient, anyone: Headers) -> None:
    await create(client, anyone, BODIES[0])
    page = (await client.get(PATH, params={"count": "true"}, headers=anyone)).json()["page"]
    assert page == {"limit": 20, "nextCursor": None, "total": 1}


async def test_unknown_parameters_and_cursors_are_refused(
    client: httpx2.AsyncClient, anyone: Headers
) -> None:
    for query in ("limit=0", "limit=101", "limit=1&limit=2", "cursor=abc", "colour=red", "count="):
        assert (await client.get(f"{PATH}?{query}", headers=anyone)).status_code == 422, query
    assert (await client.get(f"{PATH}?limit=%zz", headers=anyone)).status_code == 400


@pytest.mark.parametrize("key", ["unitPrice", "shippedAt", "createdAt"])
async def test_descending_is_ascending_backwards(
    key: str, client: httpx2.AsyncClient, anyone: Headers
) -> None:
    for body in BODIES:
        await create(client, anyone, body)
    ascending = await listed(client, anyone, sort=key)
    assert len(ascending) == len(BODIES)
    assert await listed(client, anyone, sort=f"-{key}") == ascending[::-1]


@pytest.mark.parametrize("field", ["productCode", "unitPrice", "shippedAt"])
async def test_filters_find_what_they_name(
    field: str, client: httpx2.AsyncClient, anyone: Headers
) -> None:
    created = [await create(client, anyone, body) for body in BODIES]
    value = created[0][field]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    same = [item["id"] for item in created if item[field] == value]
    for query, expected in (
        ({field: text}, same),
        ({f"{field}[in]": text}, same),
        ({f"{field}[ne]": text}, [item["id"] for item in created if item[field] != value]),
        ({f"{field}[null]": "true"}, []),
    ):
        found = (await client.get(PATH, params=query, headers=anyone)).json()["items"]
        assert sorted(item["id"] for item in found) == sorted(expected), query


async def test_search_ignores_case(client: httpx2.AsyncClient, anyone: Headers) -> None:
    created = await create(client, anyone, BODIES[0])
    query = {"q": created["productCode"].upper()}
    found = (await client.get(PATH, params=query, headers=anyone)).json()["items"]
    assert created["id"] in [item["id"] for item in found]
    query = {"q": "%_no such text_%"}
    assert (await client.get(PATH, params=query, headers=anyone)).json()["items"] == []


async def test_put_replaces_everything(client: httpx2.AsyncClient, anyone: Headers) -> None:
    created = await create(client, anyone, BODIES[0])
    response = await client.put(
        f"{PATH}/{created['id']}",
        json={
            key: BODIES[1][key] for key in ("productCode", "unitPrice", "itemCount", "shippedAt")
        },
        headers=anyone,
    )
    assert response.status_code == 200, response.text
    replaced = response.json()
    assert {
        **replaced,
        **shown(
            {key: BODIES[1][key] for key in ("productCode", "unitPrice", "itemCount", "shippedAt")}
        ),
    } == replaced
    assert replaced["updatedAt"] > created["updatedAt"]


async def test_patch_changes_what_is_sent_and_nothing_else(
    client: httpx2.AsyncClient, anyone: Headers
) -> None:
    created = await create(client, anyone, BODIES[0])
    path = f"{PATH}/{created['id']}"
    for field, value in {
        key: BODIES[1][key] for key in ("productCode", "unitPrice", "itemCount", "shippedAt")
    }.items():
        response = await client.patch(path, json={field: value}, headers=anyone)
        assert response.status_code == 200, response.text
        updated = response.json()
        assert updated == {**created, **shown({field: value}), "updatedAt": updated["updatedAt"]}
        assert updated["updatedAt"] > created["updatedAt"]
        created = updated
    response = await client.patch(path, json={}, headers=anyone)
    assert response.json() == created


async def test_of_two_writers_the_late_one_is_told(
    client: httpx2.AsyncClient, anyone: Headers
) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=anyone)
    path = response.headers["Location"]
    conditional = {**anyone, "If-Match": response.headers["ETag"]}
    assert (
        await client.patch(
            path, json={"productCode": BODIES[1]["productCode"]}, headers=conditional
        )
    ).status_code == 200
    assert (
        await client.patch(
            path, json={"productCode": BODIES[1]["productCode"]}, headers=conditional
        )
    ).status_code == 412


async def test_what_is_deleted_is_gone(client: httpx2.AsyncClient, anyone: Headers) -> None:
    created = await create(client, anyone, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.delete(path, headers=anyone)
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.delete(path, headers=anyone)).status_code == 404
    assert (await client.get(path, headers=anyone)).status_code == 404
    assert (await client.get(PATH, headers=anyone)).json()["items"] == []
    # It is not in the way of the same values either.
    await create(client, anyone, BODIES[0])


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", PATH), ("PATCH", PATH), ("DELETE", PATH), ("POST", ABSENT)]
)
async def test_other_methods_are_not_allowed(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    response = await client.request(method, path)
    assert response.status_code == 405
    allowed = await client.options(path)
    assert (allowed.status_code, allowed.headers["Allow"]) == (204, response.headers["Allow"])
    assert method not in response.headers["Allow"].split(", ")
