import asyncio
from typing import Any

import httpx2
import jwt
import pytest
from fastapi import FastAPI
from sqlalchemy import delete, select

from app.auth.grant import grant
from app.config import ConfigurationError, Settings
from app.core import passwords
from app.core.roles import ROLES_CLAIM
from app.core.security import USER_CLAIM
from app.users.models import user_table
from tests.auth.calls import AUTH, EMAIL, PASSWORD, bearer, log_in, register, tokens_in, tokens_of
from tests.auth.users import USER_IDS
from tests.conftest import SECRET, Headers
from tests.users.examples import BODIES, INVALID, WRITE_ONLY

ME = f"{AUTH}/me"
SHOWN = {key: value for key, value in BODIES[0].items() if key not in {"password", *WRITE_ONLY}}


async def test_who_registers_is_sent_back_without_secrets(client: httpx2.AsyncClient) -> None:
    response = await client.post(f"{AUTH}/register", json=BODIES[0])
    created = response.json()["data"]
    assert (response.status_code, created["roles"]) == (201, [])
    assert {**created, **SHOWN} == created
    assert created.keys().isdisjoint({"password", *WRITE_ONLY})


async def test_a_password_is_kept_as_a_hash(app: FastAPI, client: httpx2.AsyncClient) -> None:
    await register(client, BODIES[0])
    statement = select(user_table.c.password).where(user_table.c.email == EMAIL)
    kept = await app.state.database.reader.scalar(statement)
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


@pytest.mark.parametrize(("field", "value", "code"), INVALID)
async def test_what_is_not_valid_is_refused(
    field: str, value: Any, code: str, client: httpx2.AsyncClient
) -> None:
    response = await client.post(f"{AUTH}/register", json={**BODIES[0], field: value})
    assert response.status_code == 422
    errors = response.json()["errors"]
    assert [(error["field"].partition("[")[0], error["code"]) for error in errors] == [
        (field, code)
    ]


async def test_required_fields_are_all_named(client: httpx2.AsyncClient) -> None:
    response = await client.post(f"{AUTH}/register", json={})
    errors = {(error["field"], error["code"]) for error in response.json()["errors"]}
    assert (response.status_code, errors) == (
        422,
        {
            ("email", "required"),
            ("password", "required"),
            ("display_name", "required"),
            ("team_id", "required"),
        },
    )


@pytest.mark.parametrize(
    ("field", "code"),
    [("id", "read_only"), ("roles", "read_only"), ("is_admin", "unknown_field")],
)
async def test_nobody_makes_themselves_more_than_they_are(
    field: str, code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    for method, path, body in (("POST", f"{AUTH}/register", BODIES[0]), ("PATCH", ME, {})):
        response = await client.request(method, path, json={**body, field: ["admin"]}, headers=ana)
        assert response.status_code == 422
        (error,) = response.json()["errors"]
        assert (error["field"], error["code"]) == (field, code)


async def test_an_address_is_taken_in_upper_and_lower_case(client: httpx2.AsyncClient) -> None:
    await register(client, BODIES[0])
    for email in (EMAIL, EMAIL.upper()):
        response = await client.post(f"{AUTH}/register", json={**BODIES[1], "email": email})
        assert response.status_code == 409
        assert set(response.json()) == {"status_code", "request_id", "detail"}


async def test_of_many_who_want_an_address_one_gets_it(client: httpx2.AsyncClient) -> None:
    bodies = [{**BODIES[0], "email": email} for email in (EMAIL, EMAIL.upper(), EMAIL.title())]
    answers = [client.post(f"{AUTH}/register", json=body) for body in bodies]
    statuses = [response.status_code for response in await asyncio.gather(*answers)]
    assert sorted(statuses) == [201, 409, 409]


@pytest.mark.parametrize("email", [EMAIL, EMAIL.upper()])
async def test_a_login_gives_a_token_to_ask_with(email: str, client: httpx2.AsyncClient) -> None:
    created = await register(client, BODIES[0])
    response = await log_in(client, email)
    tokens = tokens_in(response)
    assert response.headers["Cache-Control"] == "no-store"
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", 900)
    found = await client.get(ME, headers=bearer(tokens))
    assert (found.status_code, found.json()["data"]) == (200, created)


async def test_a_wrong_password_is_answered_as_an_unknown_address(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await register(client, BODIES[0])
    verified = []

    def verify(password: str, hashed: str) -> bool:
        verified.append((password, hashed[:9]))
        return False

    monkeypatch.setattr(passwords._hasher, "verify", verify)
    wrong = await log_in(client, EMAIL, "not the password")
    unknown = await log_in(client, "nobody@example.com", "not the password")
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json()["detail"] == unknown.json()["detail"]
    assert wrong.headers.keys() == unknown.headers.keys()
    # The slow part is the same too.
    assert verified == [("not the password", "$argon2id")] * 2


async def test_one_reads_ones_own_account_with_its_entity_tag(
    client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.get(ME, headers=ana)
    known = {**ana, "If-None-Match": response.headers["ETag"]}
    assert (await client.get(ME, headers=known)).status_code == 304


async def test_what_is_not_sent_stays(client: httpx2.AsyncClient, ana: Headers) -> None:
    before = (await client.get(ME, headers=ana)).json()["data"]
    response = await client.patch(ME, json={}, headers=ana)
    assert (response.status_code, response.json()["data"]) == (200, before)


async def test_one_changes_ones_own_account(client: httpx2.AsyncClient, ana: Headers) -> None:
    before = await client.get(ME, headers=ana)
    conditional = {**ana, "If-Match": before.headers["ETag"]}
    changes = {key: BODIES[1][key] for key in ("display_name", "team_id")}
    response = await client.patch(ME, json=changes, headers=conditional)
    changed = response.json()["data"]
    assert response.status_code == 200, response.text
    assert changed["updated_at"] > before.json()["data"]["updated_at"]
    shown = {key: value for key, value in changes.items() if key not in WRITE_ONLY}
    assert {**changed, **shown} == changed
    assert (await client.patch(ME, json=changes, headers=conditional)).status_code == 412


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"password": "another password"}, "read_only"), ({"email": "new@example.com"}, "immutable")],
)
async def test_address_and_password_are_not_changed_like_this(
    changes: dict[str, str], code: str, client: httpx2.AsyncClient, ana: Headers
) -> None:
    response = await client.patch(ME, json=changes, headers=ana)
    assert response.status_code == 422
    assert [error["code"] for error in response.json()["errors"]] == [code]


@pytest.mark.parametrize(
    ("method", "path"), [("GET", ME), ("PATCH", ME), ("POST", f"{AUTH}/password")]
)
async def test_who_has_no_account_learns_nothing(
    method: str, path: str, app: FastAPI, client: httpx2.AsyncClient, ana: Headers
) -> None:
    async with app.state.database.engine.begin() as connection:
        table = user_table
        await connection.execute(delete(table).where(table.c.id == USER_IDS["ana"]))
    for headers in ({}, {"Authorization": "Bearer x"}, ana):
        response = await client.request(method, path, content="{", headers=headers)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_a_bad_token_does_not_keep_anybody_from_logging_in(
    client: httpx2.AsyncClient,
) -> None:
    await register(client, BODIES[0])
    body = {"email": EMAIL, "password": PASSWORD}
    headers = {"Authorization": "Bearer expired"}
    assert (await client.post(f"{AUTH}/login", json=body, headers=headers)).status_code == 200


async def test_a_role_that_was_granted_is_in_the_next_token(
    client: httpx2.AsyncClient, settings: Settings
) -> None:
    created = await register(client, BODIES[0])
    for _ in range(2):
        await grant(settings, EMAIL.upper(), "admin")
    token = (await tokens_of(client))["access_token"]
    claims = jwt.decode(token, SECRET, ["HS256"])
    assert (claims[USER_CLAIM], claims[ROLES_CLAIM]) == (str(created["id"]), ["admin"])


async def test_nobody_is_granted_a_role_by_mistake(settings: Settings) -> None:
    with pytest.raises(ConfigurationError, match=r"nobody@example\.com"):
        await grant(settings, "nobody@example.com", "admin")
