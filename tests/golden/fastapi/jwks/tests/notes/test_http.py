import uuid
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy.exc import NoResultFound

from app.db.base import utc_now
from app.notes import repository
from tests.conftest import Headers
from tests.notes.examples import BODIES, INVALID, WRITE_ONLY

PATH = "/api/v1/notes"
ABSENT = f"{PATH}/00000000-0000-7000-8000-000000000000"


def shown(body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in WRITE_ONLY}


async def create(
    client: httpx2.AsyncClient, headers: Headers, body: dict[str, Any]
) -> dict[str, Any]:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()["data"]
    return created


async def listed(client: httpx2.AsyncClient, headers: Headers, **query: str) -> list[Any]:
    """The ids of all items, read page by page."""
    ids = []
    while True:
        parameters = {"limit": "1", **query}
        page = (await client.get(PATH, params=parameters, headers=headers)).json()
        ids += [item["id"] for item in page["data"]]
        if page["page"]["next_cursor"] is None:
            return ids
        query["cursor"] = page["page"]["next_cursor"]


async def test_what_is_created_is_sent_back(client: httpx2.AsyncClient, ana: Headers) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    created = response.json()["data"]
    assert response.status_code == 201
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert {**created, **shown(BODIES[0])} == created
    assert not WRITE_ONLY & created.keys()
    assert created["user_id"] == "ana"


async def test_requests_cost_few_statements(
    client: httpx2.AsyncClient, ana: Headers, statements: list[str]
) -> None:
    statements.clear()

    async def cost(method: str, address: str, body: Any = None) -> int:
        statements.clear()
        response = await client.request(method, address, json=body, headers=ana)
        assert response.is_success, response.text
        return len(statements)

    created = await create(client, ana, BODIES[0])
    assert len(statements) == 1
    assert await cost("GET", PATH) == 1
    assert await cost("GET", f"{PATH}/{created['id']}") == 1
    assert await cost("PATCH", f"{PATH}/{created['id']}", {}) == 1
    assert await cost("PATCH", f"{PATH}/{created['id']}", {"title": BODIES[0]["title"]}) == 2


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
    [("id", "read_only"), ("created_at", "read_only"), ("__proto__", "unknown_field")],
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
    assert errors == {("title", "required")}


async def test_one_is_read_with_its_entity_tag(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.get(path, headers=ana)
    assert (response.status_code, response.json()["data"]) == (200, created)
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
    assert page == {"limit": 20, "next_cursor": None, "total": 1}


async def test_unknown_parameters_and_cursors_are_refused(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    for query in ("limit=0", "limit=101", "limit=1&limit=2", "cursor=abc", "colour=red", "count="):
        assert (await client.get(f"{PATH}?{query}", headers=ana)).status_code == 422, query
    assert (await client.get(f"{PATH}?limit=%zz", headers=ana)).status_code == 400


@pytest.mark.parametrize("field", ["pinned"])
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
        found = (await client.get(PATH, params=query, headers=ana)).json()["data"]
        assert sorted(item["id"] for item in found) == sorted(expected), query


async def test_put_replaces_everything(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    response = await client.put(
        f"{PATH}/{created['id']}",
        json={key: BODIES[1][key] for key in ("title", "pinned")},
        headers=ana,
    )
    assert response.status_code == 200, response.text
    replaced = response.json()["data"]
    assert {**replaced, **shown({key: BODIES[1][key] for key in ("title", "pinned")})} == replaced
    assert replaced["updated_at"] > created["updated_at"]


async def test_patch_changes_what_is_sent_and_nothing_else(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    for field, value in {key: BODIES[1][key] for key in ("title", "pinned")}.items():
        response = await client.patch(path, json={field: value}, headers=ana)
        assert response.status_code == 200, response.text
        updated = response.json()["data"]
        assert updated == {**created, **shown({field: value}), "updated_at": updated["updated_at"]}
        assert updated["updated_at"] > created["updated_at"]
        created = updated
    response = await client.patch(path, json={}, headers=ana)
    assert response.json()["data"] == created


async def test_of_two_writers_the_late_one_is_told(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.post(PATH, json=BODIES[0], headers=ana)
    path = response.headers["Location"]
    conditional = {**ana, "If-Match": response.headers["ETag"]}
    assert (
        await client.patch(path, json={"title": BODIES[1]["title"]}, headers=conditional)
    ).status_code == 200
    assert (
        await client.patch(path, json={"title": BODIES[1]["title"]}, headers=conditional)
    ).status_code == 412


async def test_what_is_deleted_is_gone(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await create(client, ana, BODIES[0])
    path = f"{PATH}/{created['id']}"
    response = await client.delete(path, headers=ana)
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.delete(path, headers=ana)).status_code == 404
    assert (await client.get(path, headers=ana)).status_code == 404
    assert (await client.get(PATH, headers=ana)).json()["data"] == []


@pytest.mark.parametrize(
    ("method", "body"),
    [
        ("GET", None),
        ("PUT", BODIES[0]),
        ("PATCH", {}),
        ("PATCH", {"title": BODIES[0]["title"]}),
        ("DELETE", None),
    ],
)
async def test_another_users_item_is_not_there(
    method: str, body: Any, client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    response = await client.request(method, f"{PATH}/{created['id']}", json=body, headers=bob)
    absent = await client.request(method, ABSENT, json=body, headers=bob)
    assert response.status_code == absent.status_code == 404
    assert response.json()["detail"] == absent.json()["detail"]
    assert (await client.get(f"{PATH}/{created['id']}", headers=ana)).json()["data"] == created


@pytest.mark.parametrize("query", [{}, {"pinned": "true"}])
async def test_another_users_items_are_not_listed(
    query: dict[str, str], client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    await create(client, ana, BODIES[0])
    page = (await client.get(PATH, params={**query, "count": "true"}, headers=bob)).json()
    assert (page["data"], page["page"]["total"]) == ([], 0)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
async def test_nobody_else_becomes_the_owner(
    method: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    path = PATH if method == "POST" else f"{PATH}/{created['id']}"
    body = {**BODIES[0], "user_id": "bob"}
    response = await client.request(method, path, json=body, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        ("user_id", "read_only")
    ]


async def test_no_query_changes_what_another_owns(
    app: FastAPI, client: httpx2.AsyncClient, ana: Headers
) -> None:
    """Should a service ever ask for it: the queries themselves name the owner."""
    created = await create(client, ana, BODIES[0])
    item_id, stranger = uuid.UUID(created["id"]), "bob"
    async with app.state.database.open_session() as session:
        with pytest.raises(NoResultFound):
            await repository.update_note(session, stranger, item_id, {"updated_at": utc_now()})
        await repository.delete_note(session, stranger, item_id)
        assert await repository.lock_note(session, created["user_id"], item_id) is not None


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", PATH),
        ("POST", PATH),
        ("GET", ABSENT),
        ("PUT", ABSENT),
        ("PATCH", ABSENT),
        ("DELETE", ABSENT),
    ],
)
async def test_a_caller_without_a_token_learns_nothing(
    method: str, path: str, client: httpx2.AsyncClient
) -> None:
    for headers in ({}, {"Authorization": "Bearer x"}):
        response = await client.request(method, path, content="{", headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


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
