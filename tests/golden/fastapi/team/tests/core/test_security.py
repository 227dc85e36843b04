import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest

from app.config import Settings
from app.core.errors import ApiError
from app.core.security import USER_CLAIM, verify_token
from tests.auth.users import USER_IDS
from tests.conftest import signed

Sign = Callable[..., str]
ANA = USER_IDS["ana"]


def test_the_user_is_whom_the_claim_names(settings: Settings, token_for: Sign) -> None:
    assert verify_token(token_for(str(ANA)), settings).id == ANA


@pytest.mark.parametrize(
    "claim", ["", None, True, 1.5, [], {}, "ada", "-1", "1.0", "٥", "9" * 19, "9" * 256, "1\x00"]
)
def test_a_claim_that_is_no_user_id_is_refused(
    claim: Any, settings: Settings, token_for: Sign
) -> None:
    refuses(token_for(claim), settings)


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": 0},
        {"exp": None},
        {"exp": "soon"},
        {"exp": float("inf")},
        {"nbf": 2**40},
    ],
    ids=str,
)
def test_a_token_outside_of_its_time_is_refused(
    claims: dict[str, Any], settings: Settings, token_for: Sign
) -> None:
    refuses(token_for(str(ANA), **claims), settings)


def test_clocks_may_differ_by_half_a_minute(settings: Settings, token_for: Sign) -> None:
    assert verify_token(token_for(str(ANA), exp=int(time.time()) - 20), settings).id == ANA


@pytest.mark.parametrize("missing", ["exp", USER_CLAIM])
def test_a_token_needs_an_expiry_and_a_user(missing: str, settings: Settings) -> None:
    claims: dict[str, Any] = {USER_CLAIM: str(ANA), "exp": int(time.time()) + 60}
    del claims[missing]
    refuses(signed(claims), settings)


@pytest.mark.parametrize("algorithm", ["none", "HS384", "HS512"])
def test_only_the_configured_algorithm_counts(algorithm: str, settings: Settings) -> None:
    key = settings.jwt_secret.get_secret_value().ljust(64, "x")
    strong = settings.model_copy(update={"jwt_secret": type(settings.jwt_secret)(key)})
    claims = {USER_CLAIM: str(ANA), "exp": int(time.time()) + 60}
    refuses(jwt.encode(claims, "" if algorithm == "none" else key, algorithm), strong)


def test_another_key_is_refused(settings: Settings) -> None:
    claims = {USER_CLAIM: str(ANA), "exp": int(time.time()) + 60}
    refuses(jwt.encode(claims, "another secret, and it is long enough too", "HS256"), settings)


@pytest.mark.parametrize("token", ["", "a", "a.b.c", "....", "é.é.é", "a" * 10_000])
def test_what_is_no_token_is_refused(token: str, settings: Settings) -> None:
    refuses(token, settings)


def test_issuer_and_audience_count_when_they_are_configured(
    settings: Settings, token_for: Sign
) -> None:
    strict = settings.model_copy(update={"jwt_issuer": "https://id", "jwt_audience": "tasks"})
    assert verify_token(token_for(str(ANA), iss="https://id", aud="tasks"), strict).id == ANA
    refuses(token_for(str(ANA), iss="https://other", aud="tasks"), strict)
    refuses(token_for(str(ANA), iss="https://id", aud="other"), strict)
    refuses(token_for(str(ANA)), strict)
    assert verify_token(token_for(str(ANA), iss="https://other", aud="other"), settings).id == ANA


def refuses(token: str, settings: Settings) -> None:
    with pytest.raises(ApiError) as refusal:
        verify_token(token, settings)
    assert refusal.value.status == 401
    assert refusal.value.headers == {"WWW-Authenticate": "Bearer"}
