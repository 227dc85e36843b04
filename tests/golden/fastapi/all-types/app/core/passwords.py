"""Passwords are kept as Argon2id hashes."""

import asyncio
from collections.abc import Mapping
from typing import Any

from pwdlib import PasswordHash

# Each hash takes 64 MiB and some 50 ms of a core: a flood of them must not take all.
_CONCURRENT_HASHES = 4

_hasher = PasswordHash.recommended()
_slots = asyncio.Semaphore(_CONCURRENT_HASHES)


async def hash_passwords(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Replace the passwords among `values` by their hashes, in a thread: hashing blocks."""
    hashed = dict(values)
    for name in names:
        if hashed.get(name) is not None:
            async with _slots:
                hashed[name] = await asyncio.to_thread(_hasher.hash, hashed[name])
    return hashed
