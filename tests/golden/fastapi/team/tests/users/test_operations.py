import uuid
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from app.db.base import utc_now
from app.projects.models import Project, project_table
from app.tasks.models import Task, task_table
from tests.auth.users import USER_IDS
from tests.conftest import Headers
from tests.users.examples import BODIES, WRITE_ONLY

PATH = "/api/v1/users"
OWN, OTHER = f"{PATH}/{USER_IDS['ana']}", f"{PATH}/{USER_IDS['bob']}"


@pytest.fixture
def ana(headers_for: Callable[..., Headers]) -> Headers:
    """Holds the roles that some operations ask for."""
    return headers_for("ana", "admin")


@pytest.fixture
def eve(headers_for: Callable[..., Headers]) -> Headers:
    """Holds no role."""
    return headers_for("eve")


async def test_the_list_is_of_everybody(client: httpx2.AsyncClient, ana: Headers) -> None:
    found = (await client.get(PATH, headers=ana)).json()["data"]
    assert {str(item["id"]) for item in found} == {str(user_id) for user_id in USER_IDS.values()}


@pytest.mark.parametrize("path", [OWN, OTHER])
async def test_one_is_read_with_its_entity_tag(
    path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.get(path, headers=ana)
    assert response.status_code == 200
    found = response.json()["data"]
    assert f"{PATH}/{found['id']}" == path
    assert not WRITE_ONLY & found.keys()
    known = {**ana, "If-None-Match": response.headers["ETag"]}
    assert (await client.get(path, headers=known)).status_code == 304


@pytest.mark.parametrize("path", [OWN, OTHER])
async def test_patch_changes_what_is_sent_and_nothing_else(
    path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.patch(path, json={}, headers=ana)
    assert response.status_code == 200, response.text
    before = response.json()["data"]
    for field, value in {key: BODIES[1][key] for key in ("display_name", "team_id")}.items():
        response = await client.patch(path, json={field: value}, headers=ana)
        assert response.status_code == 200, response.text
        changed = response.json()["data"]
        shown = {} if field in WRITE_ONLY else {field: value}
        assert changed == {**before, **shown, "updated_at": changed["updated_at"]}
        assert changed["updated_at"] > before["updated_at"]
        before = changed


@pytest.mark.parametrize("path", [OWN, OTHER])
@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("email", "new@example.com", "immutable"),
        ("password", "another password", "read_only"),
        ("roles", ["admin"], "read_only"),
    ],
)
async def test_what_has_ways_of_its_own_is_not_changed_like_this(
    field: str, value: Any, code: str, path: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.patch(path, json={field: value}, headers=ana)
    assert response.status_code == 422
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [
        (field, code)
    ]


@pytest.mark.parametrize(("method", "body"), [("PATCH", {}), ("DELETE", None)])
async def test_another_user_is_not_there(
    method: str, body: Any, client: httpx2.AsyncClient, eve: Headers
) -> None:
    response = await client.request(method, OWN, json=body, headers=eve)
    absent = await client.request(
        method, f"{PATH}/00000000-0000-7000-8000-000000000000", json=body, headers=eve
    )
    assert response.status_code == absent.status_code == 404
    assert response.json()["detail"] == absent.json()["detail"]


@pytest.mark.parametrize("path", [OWN, OTHER])
async def test_who_is_deleted_is_gone(path: str, client: httpx2.AsyncClient, ana: Headers) -> None:
    response = await client.delete(path, headers=ana)
    assert (response.status_code, response.content) == (204, b"")
    # The token outlives the account, and is good for nothing.
    gone = 401 if path == OWN else 404
    assert (await client.delete(path, headers=ana)).status_code == gone


async def test_what_a_user_owns_goes_with_them(
    app: FastAPI, client: httpx2.AsyncClient, ana: Headers
) -> None:
    rows = [
        Project(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            user_id=USER_IDS["ana"],
            name="Name 1",
        ),
        Task(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            user_id=USER_IDS["ana"],
            project_id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            title="Title 1",
        ),
        Task(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000004"),
            user_id=USER_IDS["ana"],
            project_id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            title="Title 1",
            deleted_at=utc_now(),
        ),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
    assert (await client.delete(OWN, headers=ana)).status_code == 204
    for table in (
        project_table,
        task_table,
    ):
        assert await app.state.database.reader.scalar(select(func.count()).select_from(table)) == 0
