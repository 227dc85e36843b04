"""Passwords are kept as Argon2id hashes."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from pwdlib import PasswordHash

# Each hash takes 64 MiB and some 50 ms of a core: a flood of them must not take all.
_CONCURRENT_HASHES = 4

_hasher = PasswordHash.recommended()
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
