import json
from typing import Any

import pytest

from app.core.jwks_document import usable_keys
from app.core.security import ALGORITHMS
from tests.signing_keys import SigningKey

KEYS = {algorithm: SigningKey(algorithm) for algorithm in ("RS256", "ES256", "EdDSA")}
GOOD = SigningKey(ALGORITHMS[0], kid="good")


def ids_of(*entries: Any) -> list[str | None]:
    """The ids of the keys that are usable beside a good one."""
    document = json.dumps({"keys": [*entries, GOOD.jwk]}).encode()
    return [key.key_id for key in usable_keys(document, ALGORITHMS)]


@pytest.mark.parametrize("algorithm", KEYS)
def test_a_key_verifies_the_algorithm_of_its_type_alone(algorithm: str) -> None:
    document = json.dumps({"keys": [KEYS[algorithm].jwk]}).encode()
    (key,) = usable_keys(document, [algorithm])
    assert key.algorithm_name == algorithm
    for other in KEYS.keys() - {algorithm}:
        with pytest.raises(ValueError, match=other):
            usable_keys(document, [other])


@pytest.mark.parametrize(
    "change",
    [
        {"alg": "HS256"},
        {"alg": "none"},
        {"use": "enc"},
        {"key_ops": ["sign"]},
        {"key_ops": 1},
        {"kid": 1},
        {"kty": "oct", "k": "c2VjcmV0"},
        {"kty": []},
        {"kty": None},
        {"crv": "P-521"},
        {"crv": {}},
        {"d": "AQAB"},
    ],
    ids=str,
)
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_key_for_something_else_is_left_out(algorithm: str, change: dict[str, Any]) -> None:
    assert ids_of({**KEYS[algorithm].jwk, **change}) == ["good"]


@pytest.mark.parametrize("change", [{"key_ops": ["verify"]}, {"x5c": ["junk"], "x5u": "http://a"}])
def test_a_key_may_say_more_than_it_must(change: dict[str, Any]) -> None:
    key = KEYS[ALGORITHMS[0]]
    assert ids_of({**key.jwk, **change}) == [key.kid, "good"]
    assert ids_of({**key.jwk, "alg": key.algorithm}) == [key.kid, "good"]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("value", [None, 1, "", "!", "AAAA", "é", [], {}], ids=str)
def test_a_broken_key_does_not_spoil_the_others(algorithm: str, value: Any) -> None:
    jwk = KEYS[algorithm].jwk
    for name in jwk.keys() - {"kty", "kid", "use", "crv", "e"}:
        assert ids_of({**jwk, name: value}) == ["good"]


@pytest.mark.parametrize("entry", [None, 1, "key", [], {}, [[]]], ids=str)
def test_what_is_no_key_does_not_spoil_the_others(entry: Any) -> None:
    assert ids_of(entry) == ["good"]


def test_a_short_rsa_key_is_left_out() -> None:
    document = json.dumps({"keys": [SigningKey("RS256", bits=1024).jwk]}).encode()
    with pytest.raises(ValueError, match="no key"):
        usable_keys(document, ["RS256"])


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<html>",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b'{"keys": {}}',
        b'{"keys": 5}',
        b'{"keys": []}',
        b'{"keys": "keys"}',
        b"[" * 100_000,
    ],
    ids=lambda document: document[:20].decode("latin-1"),
)
def test_what_is_no_key_set_is_refused(document: bytes) -> None:
    with pytest.raises(ValueError, match="it sent no key"):
        usable_keys(document, ALGORITHMS)
