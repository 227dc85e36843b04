"""What can be asked for along with comments."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.comments.examples import BODIES
from tests.conftest import Headers

PATH = "/api/v1/comments"

# Its name, what holds the ids, rows that are there, their address, and the statements that it costs.
INCLUDES: list[tuple[str, str, Any, str, int]] = [
    ("post", "post_id", "0190a6f0-0000-7000-8000-000000000001", "/api/v1/posts", 3),
]


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "editor")


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


@pytest.mark.parametrize(("name", "key", "is_many"), [("answers", "answers_id", False)])
async def test_an_item_can_be_included_in_another(
    name: str, key: str, is_many: bool, client: httpx2.AsyncClient, ana: Headers
) -> None:
    other = await post(client, BODIES[1], ana)
    created = await post(client, {**BODIES[0], key: [other["id"]] if is_many else other["id"]}, ana)
    expected = {**created, name: [other] if is_many else other}
    address = f"{PATH}/{created['id']}"
    item = await client.get(address, params={"include": name}, headers=ana)
    assert item.json()["data"] == expected
    page = (await client.get(PATH, params={"include": name}, headers=ana)).json()["data"]
    assert expected in page


@pytest.mark.parametrize(("names", "code"), [("no-relation", "enum"), ("post,post", "duplicate")])
async def test_what_cannot_be_included_is_refused(
    names: str, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    for address in (PATH, f"{PATH}/00000000-0000-7000-8000-000000000000"):
        response = await client.get(address, params={"include": names}, headers=ana)
        assert response.status_code == 422
        assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
            ("include", code)
        ]
