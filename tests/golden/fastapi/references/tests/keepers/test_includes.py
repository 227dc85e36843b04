"""What can be asked for along with keepers."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import Table

from app.desks.models import desk_table
from tests.conftest import Headers
from tests.keepers.examples import BODIES

PATH = "/api/v1/keepers"

# Its name, what holds the ids, rows that are there, their address, and the statements that it costs.
INCLUDES: list[tuple[str, str, Any, str, int]] = [
    ("desk", "desk_id", "0190a6f0-0000-7000-8000-000000000001", "/api/v1/desks", 2),
]


async def post(client: httpx2.AsyncClient, body: dict[str, Any], headers: Headers) -> Any:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    return response.json()["data"]


@pytest.mark.parametrize(("name", "key", "value", "path", "cost"), INCLUDES)
async def test_what_is_included_is_what_its_own_address_sends(
    name: str,
    key: str,
    value: Any,
    path: str,
    cost: int,
    client: httpx2.AsyncClient,
    ana: Headers,
    statements: list[str],
) -> None:
    created = await post(client, {**BODIES[0], key: value}, ana)
    assert name not in created
    ids = value if isinstance(value, list) else [value]
    rows = [(await client.get(f"{path}/{row_id}", headers=ana)).json()["data"] for row_id in ids]
    expected = {**created, name: rows if isinstance(value, list) else rows[0]}
    statements.clear()
    address = f"{PATH}/{created['id']}"
    item = await client.get(address, params={"include": name}, headers=ana)
    assert (item.json()["data"], len(statements)) == (expected, cost)
    statements.clear()
    page = await client.get(PATH, params={"include": name}, headers=ana)
    assert (page.json()["data"], len(statements)) == ([expected], cost)


@pytest.mark.parametrize(
    ("name", "key", "value", "table"),
    [("desk", "desk_id", "0190a6f0-0000-7000-8000-000000000001", desk_table)],
)
async def test_what_has_become_another_users_is_not_included(
    name: str,
    key: str,
    value: Any,
    table: Table,
    app: FastAPI,
    client: httpx2.AsyncClient,
    ana: Headers,
    headers_for: Callable[..., Headers],
) -> None:
    created = await post(client, {**BODIES[0], key: value}, ana)
    async with app.state.database.engine.begin() as connection:
        is_hers = table.c.user_id == "ana"
        await connection.execute(table.update().where(is_hers).values(user_id="eve"))
    response = await client.get(
        f"{PATH}/{created['id']}", params={"include": name}, headers=headers_for("ana")
    )
    assert response.json()["data"] == {**created, name: [] if isinstance(value, list) else None}


async def test_an_entity_tag_is_of_what_was_sent(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await post(client, BODIES[0], ana)
    address = f"{PATH}/{created['id']}"
    name = "desk"
    plain = (await client.get(address, headers=ana)).headers["ETag"]
    expanded = (await client.get(address, params={"include": name}, headers=ana)).headers["ETag"]
    assert plain != expanded
    known = {**ana, "If-None-Match": expanded}
    assert (await client.get(address, params={"include": name}, headers=known)).status_code == 304
    assert (await client.get(address, headers=known)).status_code == 200
    # A change is compared with what there is without what was included.
    for tag, status in ((expanded, 412), (plain, 200)):
        conditional = {**ana, "If-Match": tag}
        assert (await client.patch(address, json={}, headers=conditional)).status_code == status


@pytest.mark.parametrize(("names", "code"), [("no-relation", "enum"), ("desk,desk", "duplicate")])
async def test_what_cannot_be_included_is_refused(
    names: str, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    for address in (PATH, f"{PATH}/00000000-0000-7000-8000-000000000000"):
        response = await client.get(address, params={"include": names}, headers=ana)
        assert response.status_code == 422
        assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
            ("include", code)
        ]
