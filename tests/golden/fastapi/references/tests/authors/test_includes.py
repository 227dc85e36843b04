"""What can be asked for along with authors."""

from typing import Any

import httpx2
import pytest

from tests.authors.examples import BODIES
from tests.conftest import Headers

PATH = "/api/v1/authors"


async def post(client: httpx2.AsyncClient, body: dict[str, Any], headers: Headers) -> Any:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    return response.json()["data"]


@pytest.mark.parametrize(("name", "key", "is_many"), [("mentor", "mentor_id", False)])
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


async def test_an_entity_tag_is_of_what_was_sent(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await post(client, BODIES[0], ana)
    address = f"{PATH}/{created['id']}"
    name = "mentor"
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


@pytest.mark.parametrize(
    ("names", "code"), [("no-relation", "enum"), ("mentor,mentor", "duplicate")]
)
async def test_what_cannot_be_included_is_refused(
    names: str, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    for address in (PATH, f"{PATH}/00000000-0000-7000-8000-000000000000"):
        response = await client.get(address, params={"include": names}, headers=ana)
        assert response.status_code == 422
        assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
            ("include", code)
        ]
