"""What can be asked for along with desks."""

from typing import Any

import httpx2
import pytest

from tests.conftest import Headers
from tests.desks.examples import BODIES

PATH = "/api/v1/desks"


async def post(client: httpx2.AsyncClient, body: dict[str, Any], headers: Headers) -> Any:
    response = await client.post(PATH, json=body, headers=headers)
    assert response.status_code == 201, response.text
    return response.json()["data"]


async def test_an_entity_tag_is_of_what_was_sent(client: httpx2.AsyncClient, ana: Headers) -> None:
    created = await post(client, BODIES[0], ana)
    address = f"{PATH}/{created['id']}"
    name = "keeper"
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
    ("names", "code"), [("no-relation", "enum"), ("keeper,keeper", "duplicate")]
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
