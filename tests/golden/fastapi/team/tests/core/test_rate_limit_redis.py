import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from pydantic import SecretStr

from app.core import rate_limit_redis
from app.core.errors import ApiError
from app.core.rate_limit import RateLimit
from app.core.rate_limit_redis import PAUSE_SECONDS, TIMEOUT_SECONDS, RedisCounter, redis_client
from app.core.rate_limiters import RateLimiters, enforce

NOBODY = "redis://127.0.0.1:1/0"
TWO_A_MINUTE = RateLimit(2, 60)


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def redis_url() -> str:
    url = os.environ.get("TEST_REDIS_URL", "")
    # Where every change is checked, what is not run would not be missed.
    if not url and not os.environ.get("CI"):
        pytest.skip("needs Redis: name one in TEST_REDIS_URL")
    assert url, "needs Redis: name one in TEST_REDIS_URL"
    return url


@pytest.fixture
async def limiters(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[RateLimiters, RateLimiters]]:
    """Those of two processes, which have all the time in the world: the machine may be busy."""
    monkeypatch.setattr(rate_limit_redis, "TIMEOUT_SECONDS", 60)
    pair = RateLimiters(SecretStr(redis_url)), RateLimiters(SecretStr(redis_url))
    yield pair
    for each in pair:
        await each.close()


async def test_two_processes_share_a_limit(limiters: tuple[RateLimiters, RateLimiters]) -> None:
    name = uuid4().hex
    one, other = (each.limiter(name, TWO_A_MINUTE) for each in limiters)
    assert [await one.hit("ada"), await other.hit("ada")] == [0, 0]
    assert 59 <= await one.hit("ada") <= 60
    assert 59 <= await other.hit("ada") <= 60
    assert await other.hit("bob") == 0


async def test_a_limiter_of_another_name_counts_apart(
    limiters: tuple[RateLimiters, RateLimiters],
) -> None:
    name = uuid4().hex
    strict = limiters[0].limiter(name, RateLimit(1, 60))
    await enforce(strict, "ada")
    with pytest.raises(ApiError) as refusal:
        await enforce(strict, "ada")
    assert refusal.value.status == 429
    await enforce(limiters[0].limiter(f"{name}-other", TWO_A_MINUTE), "ada")


async def test_a_window_begins_with_its_first_request(
    limiters: tuple[RateLimiters, RateLimiters],
) -> None:
    limiter = limiters[0].limiter(uuid4().hex, RateLimit(1, 3))
    assert await limiter.hit("ada") == 0
    await asyncio.sleep(1)
    wait = await limiter.hit("ada")
    assert 1 <= wait <= 2
    await asyncio.sleep(wait)
    assert await limiter.hit("ada") == 0


async def test_not_one_too_many_passes_at_once(
    limiters: tuple[RateLimiters, RateLimiters],
) -> None:
    name = uuid4().hex
    pair = [each.limiter(name, RateLimit(10, 60)) for each in limiters]
    waits = await asyncio.gather(*(pair[number % 2].hit("ada") for number in range(60)))
    assert waits.count(0) == 10


async def test_a_redis_that_was_restarted_gets_the_script_again(redis_url: str) -> None:
    counter, redis = RedisCounter(redis_url), redis_client(redis_url)
    limiter = counter.limiter(uuid4().hex, RateLimit(1, 60))
    assert await limiter.hit("ada") == 0
    await redis.script_flush()
    assert await limiter.hit("ada") > 0
    await counter.close()
    await redis.aclose()


async def test_without_redis_everybody_passes_and_one_line_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = Clock()
    counter = RedisCounter(NOBODY, clock)
    limiter = counter.limiter("test", RateLimit(1, 60))
    with caplog.at_level(logging.WARNING):
        assert await asyncio.gather(*(limiter.hit("ada") for _ in range(20))) == [0] * 20
        clock.now += PAUSE_SECONDS - 1
        assert await limiter.hit("ada") == 0
        assert len(caplog.records) == 1
        clock.now += 1
        assert await limiter.hit("ada") == 0
    assert len(caplog.records) == 2
    await counter.close()


async def test_a_redis_that_hangs_holds_nobody_up() -> None:
    async def hang(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hanging.append(writer)

    hanging: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    counter = RedisCounter(f"redis://127.0.0.1:{port}/0")
    limiter = counter.limiter("test", RateLimit(1, 60))
    started = time.monotonic()
    assert await limiter.hit("ada") == 0
    assert time.monotonic() - started < 4 * TIMEOUT_SECONDS + 2
    started = time.monotonic()
    assert await limiter.hit("ada") == 0
    assert time.monotonic() - started < TIMEOUT_SECONDS / 2
    await counter.close()
    for writer in hanging:
        writer.close()
    server.close()
