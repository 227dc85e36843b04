import asyncio
import base64
import logging
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.config import Settings
from app.core.access import CurrentCaller
from app.core.errors import ApiError
from app.core.jwks import FRESH_SECONDS, MAX_AGE_SECONDS, PAUSE_SECONDS, KeySet
from app.core.jwks_fetch import MAX_BYTES, TIMEOUT_SECONDS
from app.core.security import ALGORITHMS, USER_CLAIM, find_key, verify_token
from app.factory import create_app
from tests.key_server import KeyServer
from tests.signing_keys import SigningKey, with_header

OLD = {algorithm: SigningKey(algorithm) for algorithm in ALGORITHMS}
NEW = {algorithm: SigningKey(algorithm) for algorithm in ALGORITHMS}
ONE = OLD[ALGORITHMS[0]]
STRANGER = SigningKey(ALGORITHMS[0])


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server() -> Iterator[KeyServer]:
    with KeyServer(list(OLD.values())) as server:
        yield server


@pytest.fixture
def keys(server: KeyServer, clock: Clock) -> KeySet:
    return KeySet(server.url, ALGORITHMS, clock)


def claims() -> dict[str, Any]:
    return {USER_CLAIM: "ada", "exp": int(time.time()) + 60}


async def user_of(token: str, keys: KeySet, settings: Settings) -> str:
    return verify_token(token, settings, await find_key(token, keys)).id


async def refuses(token: str, keys: KeySet, settings: Settings, status: int = 401) -> ApiError:
    with pytest.raises(ApiError) as refusal:
        await user_of(token, keys, settings)
    assert refusal.value.status == status
    return refusal.value


@pytest.mark.parametrize("algorithm", ALGORITHMS)
async def test_a_token_of_each_algorithm_is_verified(
    algorithm: str, keys: KeySet, settings: Settings
) -> None:
    assert await user_of(OLD[algorithm].sign(claims()), keys, settings) == "ada"
    forged = SigningKey(algorithm, kid=OLD[algorithm].kid).sign(claims())
    await refuses(forged, keys, settings)


async def test_the_keys_are_fetched_once_for_all_who_wait(
    keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    tokens = [key.sign(claims()) for key in OLD.values()] * 10
    users = await asyncio.gather(*(user_of(token, keys, settings) for token in tokens))
    assert set(users) == {"ada"}
    assert server.hits == 1


@pytest.mark.parametrize("algorithm", ALGORITHMS)
async def test_a_rotated_key_is_found(
    algorithm: str, keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    await user_of(OLD[algorithm].sign(claims()), keys, settings)
    server.publish(*NEW.values())
    clock.now += PAUSE_SECONDS
    assert await user_of(NEW[algorithm].sign(claims()), keys, settings) == "ada"
    await refuses(OLD[algorithm].sign(claims()), keys, settings)
    assert server.hits == 2


async def test_unknown_keys_are_looked_for_at_a_bounded_rate(
    keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    for _ in range(5):
        await asyncio.gather(
            *(refuses(STRANGER.sign(claims(), {"kid": str(n)}), keys, settings) for n in range(9))
        )
    assert server.hits == 1
    clock.now += PAUSE_SECONDS
    await refuses(STRANGER.sign(claims()), keys, settings)
    assert server.hits == 2


async def test_a_withdrawn_key_counts_no_more(
    keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    await user_of(ONE.sign(claims()), keys, settings)
    server.publish(*NEW.values())
    clock.now += FRESH_SECONDS + 1
    await refuses(ONE.sign(claims()), keys, settings)


async def test_the_last_keys_serve_on_while_the_provider_is_down(
    keys: KeySet,
    server: KeyServer,
    clock: Clock,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    token = ONE.sign(claims())
    await user_of(token, keys, settings)
    server.status = 500
    clock.now += FRESH_SECONDS + 1
    with caplog.at_level(logging.WARNING, logger="app.core.jwks"):
        assert await user_of(token, keys, settings) == "ada"
    assert "it answered 500" in caplog.text
    await refuses(STRANGER.sign(claims()), keys, settings)
    clock.now += MAX_AGE_SECONDS
    assert (await refuses(token, keys, settings, 503)).headers == {
        "Retry-After": str(PAUSE_SECONDS)
    }
    server.status = 200
    clock.now += PAUSE_SECONDS
    assert await user_of(token, keys, settings) == "ada"


async def test_a_provider_that_hangs_holds_nobody_up_for_long(
    keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    token = ONE.sign(claims())
    server.hang()
    started = time.monotonic()
    await asyncio.gather(*(refuses(token, keys, settings, 503) for _ in range(20)))
    assert time.monotonic() - started < TIMEOUT_SECONDS + 2
    server.hang(False)
    clock.now += PAUSE_SECONDS
    assert await user_of(token, keys, settings) == "ada"
    server.hang()
    clock.now += FRESH_SECONDS + 1
    assert await user_of(token, keys, settings) == "ada"
    clock.now += PAUSE_SECONDS
    started = time.monotonic()
    assert await user_of(token, keys, settings) == "ada"
    assert time.monotonic() - started < 1


async def test_a_provider_that_drips_is_not_waited_for(
    keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    server.drips = True
    started = time.monotonic()
    await refuses(ONE.sign(claims()), keys, settings, 503)
    assert time.monotonic() - started < TIMEOUT_SECONDS + 2


async def test_the_event_loop_runs_on_while_keys_are_fetched(
    keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    server.hang()
    asking = asyncio.create_task(user_of(ONE.sign(claims()), keys, settings))
    await asyncio.sleep(0.2)
    assert not asking.done()
    server.hang(False)
    assert await asking == "ada"


async def test_who_hangs_up_does_not_end_the_fetch_for_others(
    keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    server.hang()
    first, second = (
        asyncio.create_task(user_of(ONE.sign(claims()), keys, settings)) for _ in range(2)
    )
    await asyncio.sleep(0.2)
    first.cancel()
    server.hang(False)
    assert await second == "ada"
    assert server.hits == 1


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"keys": []}', b" " * (MAX_BYTES + 1)])
async def test_a_provider_that_sends_no_keys_is_as_good_as_down(
    body: bytes, keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    genuine, server.body = server.body, body
    token = ONE.sign(claims())
    await refuses(token, keys, settings, 503)
    server.body = genuine
    clock.now += PAUSE_SECONDS
    assert await user_of(token, keys, settings) == "ada"
    server.body = body
    clock.now += FRESH_SECONDS + 1
    assert await user_of(token, keys, settings) == "ada"


@pytest.mark.parametrize("status", [204, 301, 302, 307, 404, 500])
async def test_only_an_answer_of_its_own_counts(
    status: int, keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    with KeyServer([ONE]) as other:
        server.status, server.headers = status, {"Location": other.url}
        await refuses(ONE.sign(claims()), keys, settings, 503)
        assert other.hits == 0


async def test_a_public_key_is_no_secret(keys: KeySet, settings: Settings) -> None:
    pem = ONE.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    hmac = jwt.get_algorithm_by_name("HS256")
    for secret in (pem, pem.strip(), b""):
        unsigned = with_header(ONE.sign(claims()), {"alg": "HS256", "kid": ONE.kid})
        message = unsigned.rpartition(".")[0]
        signature = base64.urlsafe_b64encode(hmac.sign(message.encode(), secret)).rstrip(b"=")
        await refuses(f"{message}.{signature.decode()}", keys, settings)


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "", "HS256", "RS512", "ES384"])
async def test_another_algorithm_is_refused_without_a_fetch(
    algorithm: str, keys: KeySet, server: KeyServer, settings: Settings
) -> None:
    token = with_header(ONE.sign(claims()), {"alg": algorithm, "kid": ONE.kid})
    await refuses(token, keys, settings)
    await refuses(f"{token.rpartition('.')[0]}.", keys, settings)
    assert server.hits == 0


@pytest.mark.parametrize("other", OLD)
@pytest.mark.parametrize("algorithm", OLD)
async def test_a_key_verifies_no_other_algorithm_and_no_other_keys_token(
    algorithm: str, other: str, keys: KeySet, settings: Settings
) -> None:
    token = OLD[algorithm].sign(claims())
    if other != algorithm:
        await refuses(with_header(token, {"alg": other, "kid": OLD[algorithm].kid}), keys, settings)
        await refuses(with_header(token, {"alg": algorithm, "kid": OLD[other].kid}), keys, settings)
        await refuses(with_header(token, {"alg": other, "kid": OLD[other].kid}), keys, settings)
    stranger = SigningKey(algorithm).sign(claims(), {"kid": OLD[other].kid})
    await refuses(stranger, keys, settings)


async def test_what_a_token_brings_along_is_not_looked_at(keys: KeySet, settings: Settings) -> None:
    with KeyServer([STRANGER]) as evil:
        brought = {"jku": evil.url, "x5u": evil.url, "jwk": STRANGER.jwk}
        await refuses(STRANGER.sign(claims(), brought), keys, settings)
        await refuses(STRANGER.sign(claims(), {**brought, "kid": ONE.kid}), keys, settings)
        assert evil.hits == 0
        assert await user_of(ONE.sign(claims(), brought), keys, settings) == "ada"


async def test_a_token_without_an_id_needs_the_only_key_of_its_kind(
    keys: KeySet, server: KeyServer, clock: Clock, settings: Settings
) -> None:
    token = ONE.sign_without_id(claims())
    assert await user_of(token, keys, settings) == "ada"
    server.publish(*OLD.values(), *NEW.values())
    clock.now += FRESH_SECONDS + 1
    await refuses(token, keys, settings)
    assert await user_of(ONE.sign(claims()), keys, settings) == "ada"


async def test_the_app_answers_503_while_it_has_no_keys(settings: Settings) -> None:
    with KeyServer([ONE]) as server:
        app = create_app(settings.model_copy(update={"jwks_url": server.url}))

        @app.get("/who")
        async def who(caller: CurrentCaller) -> str:
            return caller.id

        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            headers = {"Authorization": f"Bearer {ONE.sign(claims())}"}
            server.status = 500
            answer = await client.get("/who", headers=headers)
            assert answer.status_code == 503
            assert int(answer.headers["Retry-After"]) == PAUSE_SECONDS
            assert (await client.get("/health/live", headers=headers)).status_code == 200
