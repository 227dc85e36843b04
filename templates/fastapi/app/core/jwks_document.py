"""Which keys of a JWK set (RFC 7517) may verify a token, and with which algorithm."""

import json
from collections.abc import Collection
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK

MIN_RSA_BITS = 2048
MAX_KEYS = 100

_ALGORITHMS = {("RSA", None): "RS256", ("EC", "P-256"): "ES256", ("OKP", "Ed25519"): "EdDSA"}


def usable_keys(document: bytes, algorithms: Collection[str]) -> list[PyJWK]:
    """The keys for `algorithms`; whatever else is in the set is left out.

    Each is bound to the one algorithm of its type, whatever a token says. Raises ValueError when
    there is none.
    """
    try:
        entries = json.loads(document)["keys"][:MAX_KEYS]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ValueError("it sent no key set") from None
    keys = [key for entry in entries if (key := _usable_key(entry, algorithms)) is not None]
    if not keys:
        raise ValueError(f"it sent no key for {', '.join(algorithms)}")
    return keys


def _usable_key(entry: Any, algorithms: Collection[str]) -> PyJWK | None:
    try:
        algorithm = _ALGORITHMS[entry["kty"], entry.get("crv")]
        if algorithm not in algorithms or not _verifies(entry, algorithm):
            return None
        key = PyJWK(entry, algorithm)
    # Garbage makes PyJWT and cryptography raise errors of many kinds.
    except Exception:
        return None
    if isinstance(key.key, RSAPublicKey) and key.key.key_size < MIN_RSA_BITS:
        return None
    return key


def _verifies(entry: dict[str, Any], algorithm: str) -> bool:
    """Whether the key is public and, if it says what it is for, for this."""
    return (
        "d" not in entry
        and isinstance(entry.get("kid"), str | None)
        and entry.get("alg", algorithm) == algorithm
        and entry.get("use", "sig") == "sig"
        and "verify" in entry.get("key_ops", ("verify",))
    )
