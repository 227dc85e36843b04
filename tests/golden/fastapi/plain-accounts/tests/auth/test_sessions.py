import asyncio

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import select, update

from app.auth.limits import ATTEMPTS
from app.auth.models import refresh_token_table
from app.auth.tokens import REFRESH_LIFETIME, digest_of
from app.db.base import utc_now
from tests.auth.calls import (
    AUTH,
    EMAIL,
    PASSWORD,
    Tokens,
    bearer,
    log_in,
    log_out,
    refresh,
    register,
    tokens_in,
    tokens_of,
)
from tests.users.examples import BODIES

OTHER_EMAIL, OTHER_PASSWORD = BODIES[1]["email"], BODIES[1]["password"]
NEW_PASSWORD = "battery staple"


@pytest.fixture
async def tokens(client: httpx2.AsyncClient) -> Tokens:
    """Of a user who has registered and logged in."""
    await register(client, BODIES[0])
    return await tokens_of(client)


@pytest.fixture
async def theirs(client: httpx2.AsyncClient) -> Tokens:
    """Of another user."""
    await register(client, BODIES[1])
    return tokens_in(await log_in(client, OTHER_EMAIL, OTHER_PASSWORD))


async def change_password(
    client: httpx2.AsyncClient, tokens: Tokens, current: str
) -> httpx2.Response:
    body = {"currentPassword": current, "newPassword": NEW_PASSWORD}
    return await client.post(f"{AUTH}/password", json=body, headers=bearer(tokens))


async def test_a_refresh_token_is_exchanged_for_the_next(
    client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    for _ in range(3):
        response = await refresh(client, tokens)
        assert response.headers["Cache-Control"] == "no-store"
        tokens = tokens_in(response)
        assert (await client.get(f"{AUTH}/me", headers=bearer(tokens))).status_code == 200


async def test_who_uses_an_old_one_ends_the_session(
    client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    other = await tokens_of(client)
    following = tokens_in(await refresh(client, tokens))
    for one in (tokens, following):
        response = await refresh(client, one)
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"
    # The user's other sessions are none of the thief's.
    assert (await refresh(client, other)).status_code == 200


async def test_of_many_who_refresh_at_once_one_succeeds(
    client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    answers = await asyncio.gather(*(refresh(client, tokens) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 401, 401, 401, 401]


async def test_a_refresh_token_expires(
    app: FastAPI, client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    async with app.state.database.engine.begin() as connection:
        await connection.execute(update(refresh_token_table).values(expires_at=utc_now()))
    assert (await refresh(client, tokens)).status_code == 401


async def test_a_login_clears_away_what_has_expired_for_that_user(
    app: FastAPI, client: httpx2.AsyncClient, tokens: Tokens, theirs: Tokens
) -> None:
    async with app.state.database.engine.begin() as connection:
        expired = utc_now() - REFRESH_LIFETIME
        await connection.execute(update(refresh_token_table).values(expires_at=expired))
    await tokens_of(client)
    async with app.state.database.engine.connect() as connection:
        kept = (await connection.scalars(select(refresh_token_table.c.digest))).all()
    assert digest_of(tokens["refreshToken"]) not in kept
    assert digest_of(theirs["refreshToken"]) in kept


async def test_a_token_is_good_for_one_thing_only(
    client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    access, refreshing = tokens["accessToken"], tokens["refreshToken"]
    swapped = {"accessToken": refreshing, "refreshToken": access}
    assert (await client.get(f"{AUTH}/me", headers=bearer(swapped))).status_code == 401
    assert (await refresh(client, swapped)).status_code in {401, 422}


async def test_who_logs_out_is_out(client: httpx2.AsyncClient, tokens: Tokens) -> None:
    other = await tokens_of(client)
    for _ in range(2):
        response = await log_out(client, tokens)
        assert (response.status_code, response.content) == (204, b"")
    assert (await refresh(client, tokens)).status_code == 401
    assert (await refresh(client, other)).status_code == 200


async def test_a_new_password_ends_every_session(
    client: httpx2.AsyncClient, tokens: Tokens
) -> None:
    other = await tokens_of(client)
    assert (await change_password(client, tokens, PASSWORD)).status_code == 204
    for one in (tokens, other):
        assert (await refresh(client, one)).status_code == 401
    assert (await log_in(client)).status_code == 401
    assert (await log_in(client, EMAIL, NEW_PASSWORD)).status_code == 200


async def test_a_new_password_is_nothing_to_another_user(
    client: httpx2.AsyncClient, tokens: Tokens, theirs: Tokens
) -> None:
    assert (await change_password(client, tokens, PASSWORD)).status_code == 204
    assert (await refresh(client, theirs)).status_code == 200
    assert (await log_in(client, OTHER_EMAIL, NEW_PASSWORD)).status_code == 401
    assert (await log_in(client, OTHER_EMAIL, OTHER_PASSWORD)).status_code == 200


async def test_a_new_password_needs_the_old_one(client: httpx2.AsyncClient, tokens: Tokens) -> None:
    response = await change_password(client, tokens, "a guess")
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == ["currentPassword"]
    assert (await refresh(client, tokens)).status_code == 200
    assert (await log_in(client)).status_code == 200


async def test_guessing_is_slow(client: httpx2.AsyncClient) -> None:
    await register(client, BODIES[0])
    # Registering was an attempt too.
    for _ in range(ATTEMPTS.requests - 1):
        assert (await log_in(client, EMAIL, "a guess")).status_code == 401
    for email in (EMAIL, EMAIL.upper()):
        refused = await log_in(client, email)
        assert refused.status_code == 429
        assert 0 < int(refused.headers["Retry-After"]) <= ATTEMPTS.seconds
    assert (await log_in(client, "somebody@example.com")).status_code == 401


async def test_guessing_the_old_password_is_slow(
    client: httpx2.AsyncClient, tokens: Tokens, theirs: Tokens
) -> None:
    for _ in range(ATTEMPTS.requests):
        assert (await change_password(client, tokens, "a guess")).status_code == 422
    assert (await change_password(client, tokens, PASSWORD)).status_code == 429
    assert (await change_password(client, theirs, OTHER_PASSWORD)).status_code == 204
