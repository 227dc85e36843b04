from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from app.projects.models import project_table
from tests.conftest import Headers
from tests.tasks.examples import BOBS, BODIES, INVALID

PATH = "/api/v1/tasks"
UNREACHABLE = [(field, value) for field, value, code in INVALID if code == "not_found"]


async def create(
    client: httpx2.AsyncClient, headers: Headers, body: dict[str, Any]
) -> dict[str, Any]:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    created: dict[str, Any] = response.json()
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
    assert (await client.patch(path, json={}, headers=ana)).json() == created


async def test_what_an_item_refers_to_already_is_not_looked_at_again(
    app: FastAPI, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    async with app.state.database.engine.begin() as connection:
        await connection.execute(
            project_table.update().where(project_table.c.user_id == "ana").values(user_id="eve")
        )
    same = {"projectId": created["projectId"]}
    response = await client.patch(f"{PATH}/{created['id']}", json=same, headers=ana)
    assert response.status_code == 200, response.text


@pytest.mark.parametrize(("field", "path"), [("projectId", "/api/v1/projects")])
async def test_an_item_lets_go_of_what_is_deleted(
    field: str, path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, {**BODIES[0], field: BODIES[1][field]})
    response = await client.delete(f"{path}/{created[field]}", headers=ana)
    assert response.status_code == 204, response.text
    found = await client.get(f"{PATH}/{created['id']}", headers=ana)
    assert found.json() == {**created, field: None}


async def test_parent_is_another_item(client: httpx2.AsyncClient, ana: Headers) -> None:
    first = await create(client, ana, BODIES[0])
    second = await create(client, ana, {**BODIES[1], "parentId": first["id"]})
    assert second["parentId"] == first["id"]
    for other_id in (None, first["id"]):
        response = await client.patch(
            f"{PATH}/{second['id']}", json={"parentId": other_id}, headers=ana
        )
        assert response.status_code == 200, response.text
        second = response.json()
        assert second["parentId"] == other_id
    response = await client.delete(f"{PATH}/{first['id']}", headers=ana)
    found = await client.get(f"{PATH}/{second['id']}", headers=ana)
    assert response.status_code == 204, response.text
    assert found.status_code == 404


async def test_parent_is_not_another_users_item(
    client: httpx2.AsyncClient, ana: Headers, bob: Headers
) -> None:
    other = await create(client, bob, {**BODIES[0], **BOBS})
    response = await client.post(PATH, json={**BODIES[0], "parentId": other["id"]}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        ("parentId", "not_found")
    ]
