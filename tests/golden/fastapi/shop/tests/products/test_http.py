from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.products.examples import BODIES, INVALID, WRITE_ONLY

PATH = "/shop/products"
ABSENT = f"{PATH}/9007199254740991"


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "clerk")


@pytest.fixture
def bob(headers_for: Callable[..., Headers]) -> Headers:
    return headers_for("bob", "clerk")


@pytest.fixture
def eve(headers_for: Callable[..., Headers]) -> Headers:
    """Holds no role."""
    return headers_for("eve")


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


async def test_what_is_created_is_sent_back(client: httpx2.AsyncClient, ana: Headers) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    created = response.json()
    assert response.status_code == 201
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert {**created, **shown(BODIES[0])} == created
    assert not WRITE_ONLY & created.keys()


@pytest.mark.parametrize(("field", "value", "code"), INVALID)
async def test_an_invalid_value_is_refused(
    field: str, value: Any, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json={**BODIES[0], field: value}, headers=ana)
    assert response.status_code == 422
    assert [
        (error["field"].partition("[")[0], error["code"]) for error in response.json()["errors"]
    ] == [(field, code)]


@pytest.mark.parametrize(
    ("field", "code"),
    [("id", "read_only"), ("createdAt", "read_only"), ("__proto__", "unknown_field")],
)
async def test_what_no_client_may_set_is_refused(
    field: str, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json={**BODIES[0], field: "x"}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (field, code)
    ]


async def test_a_body_must_be_json(client: httpx2.AsyncClient, ana: Headers) -> None:
    as_json = {**ana, "Content-Type": "application/json"}
    as_text = {**ana, "Content-Type": "text/plain"}
    assert (await client.post(PATH, content="{", headers=as_json)).status_code == 400
    assert (await client.post(PATH, content=b'{"\xff": 1}', headers=as_json)).status_code == 400
    assert (await client.post(PATH, content="{}", headers=as_text)).status_code == 415


async def test_required_fields_are_all_named(client: httpx2.AsyncClient, ana: Headers) -> None:
    response = await client.post(PATH, json={}, headers=ana)
    assert response.status_code == 422
    errors = {(error["field"], error["code"]) for error in response.json()["errors"]}
    assert errors == {("sku", "required"), ("name", "required"), ("price", "required")}


async def test_a_unique_rule_is_kept(client: httpx2.AsyncClient, ana: Headers) -> None:
    await create(client, ana, BODIES[0])
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    assert response.status_code == 409
    assert set(response.json()) == {"detail", "statusCode", "requestId"}


async def test_one_is_read_with_its_entity_tag(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.get(path, headers=ana)
    assert (response.status_code, response.json()) == (200, created)
    known = {**ana, "If-None-Match": response.headers["ETag"]}
    assert (await client.get(path, headers=known)).status_code == 304


async def test_pages_show_everything_once_and_newest_first(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = [await create(client, ana, body) for body in BODIES]
    assert await listed(client, ana) == [item["id"] for item in reversed(created)]


async def test_items_are_counted_when_asked(client: httpx2.AsyncClient, ana: Headers) -> None:
    await create(client, ana, BODIES[0])
    page = (await client.get(PATH, params={"count": "true"}, headers=ana)).json()["page"]
    assert page == {"limit": 20, "nextCursor": None, "total": 1}


async def test_unknown_parameters_and_cursors_are_refused(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    for query in ("limit=0", "limit=101", "limit=1&limit=2", "cursor=abc", "colour=red", "count="):
        assert (await client.get(f"{PATH}?{query}", headers=ana)).status_code == 422, query
    assert (await client.get(f"{PATH}?limit=%zz", headers=ana)).status_code == 400


@pytest.mark.parametrize("key", ["name", "price", "createdAt"])
async def test_descending_is_ascending_backwards(
    key: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    for body in BODIES:
        await create(client, ana, body)
    ascending = await listed(client, ana, sort=key)
    assert len(ascending) == len(BODIES)
    assert await listed(client, ana, sort=f"-{key}") == ascending[::-1]


@pytest.mark.parametrize("field", ["price", "stock", "sku"])
async def test_filters_find_what_they_name(
    field: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = [await create(client, ana, body) for body in BODIES]
    value = created[0][field]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    same = [item["id"] for item in created if item[field] == value]
    for query, expected in (
        ({field: text}, same),
        ({f"{field}[in]": text}, same),
        ({f"{field}[ne]": text}, [item["id"] for item in created if item[field] != value]),
        ({f"{field}[null]": "true"}, []),
    ):
        found = (await client.get(PATH, params=query, headers=ana)).json()["items"]
        assert sorted(item["id"] for item in found) == sorted(expected), query


async def test_search_ignores_case(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    query = {"q": created["name"].upper()}
    found = (await client.get(PATH, params=query, headers=ana)).json()["items"]
    assert created["id"] in [item["id"] for item in found]
    query = {"q": "%_no such text_%"}
    assert (await client.get(PATH, params=query, headers=ana)).json()["items"] == []


async def test_put_replaces_everything(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    response = await client.put(
        f"{PATH}/{created['id']}",
        json={key: BODIES[1][key] for key in ("name", "price", "taxRate", "stock", "details")},
        headers=ana,
    )
    assert response.status_code == 200, response.text
    replaced = response.json()
    assert {
        **replaced,
        **shown({key: BODIES[1][key] for key in ("name", "price", "taxRate", "stock", "details")}),
    } == replaced
    assert replaced["updatedAt"] > created["updatedAt"]


async def test_patch_changes_what_is_sent_and_nothing_else(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    for field, value in {
        key: BODIES[1][key] for key in ("name", "price", "taxRate", "stock", "details")
    }.items():
        response = await client.patch(path, json={field: value}, headers=ana)
        assert response.status_code == 200, response.text
        updated = response.json()
        assert updated == {**created, **shown({field: value}), "updatedAt": updated["updatedAt"]}
        assert updated["updatedAt"] > created["updatedAt"]
        created = updated
    response = await client.patch(path, json={}, headers=ana)
    assert response.json() == created


@pytest.mark.parametrize("field", ["sku"])
async def test_what_never_changes_cannot_be_changed(
    field: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    assert (
        await client.patch(path, json={field: BODIES[0][field]}, headers=ana)
    ).status_code == 200
    response = await client.patch(path, json={field: BODIES[1][field]}, headers=ana)
    assert response.status_code == 422
    [error] = response.json()["errors"]
    assert (error["field"], error["code"]) == (field, "immutable")


async def test_of_two_writers_the_late_one_is_told(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    path = response.headers["Location"]
    conditional = {**ana, "If-Match": response.headers["ETag"]}
    assert (
        await client.patch(path, json={"name": BODIES[1]["name"]}, headers=conditional)
    ).status_code == 200
    assert (
        await client.patch(path, json={"name": BODIES[1]["name"]}, headers=conditional)
    ).status_code == 412


async def test_what_is_deleted_is_gone(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.delete(path, headers=ana)
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.delete(path, headers=ana)).status_code == 404
    assert (await client.get(path, headers=ana)).status_code == 404
    assert (await client.get(PATH, headers=ana)).json()["items"] == []
    # It is not in the way of the same values either.
    await create(client, ana, BODIES[0])


@pytest.mark.parametrize(
    ("method", "path"), [("POST", PATH), ("PUT", ABSENT), ("PATCH", ABSENT), ("DELETE", ABSENT)]
)
async def test_a_caller_without_a_token_learns_nothing(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    for headers in ({}, {"Authorization": "Bearer x"}):
        response = await client.request(method, path, content="{", headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("method", "path"), [("POST", PATH), ("PUT", ABSENT), ("PATCH", ABSENT), ("DELETE", ABSENT)]
)
async def test_a_caller_without_the_role_learns_nothing(
    method: str, path: str, client: httpx2.AsyncClient, eve: Headers
) -> None:
    response = await client.request(method, path, content="{", headers=eve)
    assert response.status_code == 403


@pytest.mark.parametrize(("method", "path"), [("GET", PATH), ("GET", ABSENT)])
async def test_anyone_may_ask_but_not_with_a_bad_token(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    assert (await client.request(method, path)).status_code not in {401, 403}
    response = await client.request(method, path, headers={"Authorization": "Bearer x"})
    assert response.status_code == 401


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
