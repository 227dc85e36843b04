"""Passwords are kept as Argon2id hashes."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from pwdlib import PasswordHash

# Each hash takes 64 MiB and some 50 ms of a core: a flood of them must not take all.
_CONCURRENT_HASHES = 4

_hasher = PasswordHash.recommended()
# Verified where there is no account, so that it takes as long as where there is one.
_decoy = _hasher.hash("nobody's password")
# Threads of their own: unlike an asyncio semaphore they belong to no event loop.
_threads = ThreadPoolExecutor(_CONCURRENT_HASHES, thread_name_prefix="argon2")


async def hash_passwords(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Replace the passwords among `values` by their hashes, in a thread: hashing blocks."""
    hashed = dict(values)
    loop = asyncio.get_running_loop()
    for name in names:
        if hashed.get(name) is not None:
            hashed[name] = await loop.run_in_executor(_threads, _hasher.hash, hashed[name])
    return hashed


async def verify_password(password: str, hashed: str | None) -> bool:
    """Whether `hashed` was made of `password`. Takes equally long when there is no hash."""
    loop = asyncio.get_running_loop()
    is_same = await loop.run_in_executor(_threads, _hasher.verify, password, hashed or _decoy)
    return is_same and hashed is not None
