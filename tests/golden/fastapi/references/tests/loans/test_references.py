from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from app.books.models import book_table
from app.db.base import utc_now
from tests.conftest import Headers
from tests.loans.examples import BODIES, INVALID

PATH = "/api/v1/loans"
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


async def test_what_an_item_refers_to_already_is_not_looked_at_again(
    app: FastAPI, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, BODIES[0])
    async with app.state.database.engine.begin() as connection:
        await connection.execute(book_table.update().values(deleted_at=utc_now()))
    same = {"book_id": created["book_id"]}
    response = await client.patch(f"{PATH}/{created['id']}", json=same, headers=ana)
    assert response.status_code == 200, response.text


@pytest.mark.parametrize(("field", "path"), [("book_id", "/api/v1/books")])
async def test_what_an_item_needs_is_not_deleted(
    field: str, path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    created = await create(client, ana, {**BODIES[0], field: BODIES[1][field]})
    response = await client.delete(f"{path}/{created[field]}", headers=ana)
    assert response.status_code == 409
    assert set(response.json()) == {"detail", "status_code", "request_id"}
    assert (await client.get(f"{PATH}/{created['id']}", headers=ana)).json()["data"] == created
