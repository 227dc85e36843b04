import pytest

from app.core.rate_limit import RateLimit, parse_rate_limit
from app.core.rate_limit_memory import MemoryRateLimiter
from app.core.rate_limit_middleware import subscriber


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("text", "limit"),
    [("100/minute", RateLimit(100, 60)), ("5/second", RateLimit(5, 1)), ("OFF", None)],
)
def test_a_limit_is_read(text: str, limit: RateLimit | None) -> None:
    assert parse_rate_limit(text) == limit


@pytest.mark.parametrize("text", ["", "100", "0/minute", "-1/minute", "100/fortnight", "1/min"])
def test_what_is_no_limit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="100/minute"):
        parse_rate_limit(text)


async def test_who_asks_too_often_is_told_when_to_come_back() -> None:
    clock = Clock()
    limiter = MemoryRateLimiter(RateLimit(2, 60), clock)
    assert [await limiter.hit("ada") for _ in range(3)] == [0, 0, 60]
    assert await limiter.hit("bob") == 0
    clock.now += 59.5
    assert await limiter.hit("ada") == 1
    clock.now += 1
    assert await limiter.hit("ada") == 0


async def test_expired_windows_are_forgotten() -> None:
    clock = Clock()
    limiter = MemoryRateLimiter(RateLimit(2, 60), clock)
    for number in range(1000):
        await limiter.hit(str(number))
    clock.now += 61
    await limiter.hit("ada")
    assert len(limiter) == 1


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("testclient", "testclient"),
    ],
)
def test_an_ipv6_network_counts_as_one(host: str, counted: str) -> None:
    assert subscriber(host) == counted
