"""Keys of an identity provider, and the tokens that it signs with them."""

import base64
import json
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import AllowedPrivateKeys, get_default_algorithms

from app.core.security import ALGORITHMS

JsonObject = dict[str, Any]


class SigningKey:
    """A fresh key for one algorithm; `jwk` is its public half, as it is published."""

    def __init__(self, algorithm: str, *, kid: str | None = None, bits: int = 2048) -> None:
        self.algorithm = algorithm
        self.kid = kid or uuid4().hex
        self.private = _private_key(algorithm, bits)
        public = get_default_algorithms()[algorithm].to_jwk(self.private.public_key(), as_dict=True)
        public.pop("key_ops", None)
        self.jwk: JsonObject = {**public, "kid": self.kid, "use": "sig"}

    def sign(self, claims: JsonObject, header: JsonObject | None = None) -> str:
        """A token; what `header` holds is added to its header, or instead of what is there."""
        return jwt.encode(claims, self.private, self.algorithm, {"kid": self.kid, **(header or {})})

    def sign_without_id(self, claims: JsonObject) -> str:
        return jwt.encode(claims, self.private, self.algorithm)


def with_header(token: str, header: JsonObject) -> str:
    """The token under another header; its signature stays."""
    _, rest = token.split(".", 1)
    encoded = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()
    return f"{encoded}.{rest}"


def _private_key(algorithm: str, bits: int) -> AllowedPrivateKeys:
    if algorithm == "RS256":
        return rsa.generate_private_key(65537, bits)
    if algorithm == "ES256":
        return ec.generate_private_key(ec.SECP256R1())
    return ed25519.Ed25519PrivateKey.generate()


# Signs all tokens of the tests that are about something else.
PROVIDER = SigningKey(ALGORITHMS[0])
