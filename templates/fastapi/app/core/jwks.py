"""The keys that tokens are verified with, as the identity provider publishes them."""

import asyncio
import logging
import math
import time
from collections.abc import Callable, Collection, Sequence

import httpx2
from jwt import PyJWK

from app.core.errors import ApiError
from app.core.jwks_document import usable_keys
from app.core.jwks_fetch import fetch_key_set

# After this long the keys are fetched again, so that one that is withdrawn soon counts no more.
FRESH_SECONDS = 300
# While the provider is down its last keys serve on. Its tokens live about as long.
MAX_AGE_SECONDS = 3600
# Between two fetches, whoever asks: tokens that name random keys must not become a flood there.
PAUSE_SECONDS = 10

_logger = logging.getLogger(__name__)


class KeySet:
    """The keys at one address, for some algorithms. Fetched when first needed."""

    def __init__(
        self, url: str, algorithms: Collection[str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._url = url
        self._algorithms = algorithms
        self._clock = clock
        # Once and for all: reading the system's certificates blocks for a while.
        self._tls = httpx2.create_ssl_context()
        self._keys: Sequence[PyJWK] = ()
        self._fetched_at = self._next_fetch_at = -math.inf
        self._is_failing = False
        self._fetching: asyncio.Task[None] | None = None

    async def find(self, algorithm: str, kid: str | None) -> PyJWK | None:
        """The key of this id, or without one the only key; None unless there is exactly one.

        Raises a 503 while the keys cannot be had.
        """
        key = self._published(algorithm, kid)
        if key is None or self._age() > FRESH_SECONDS:
            fetching = self._start_fetch()
            # With a key at hand nobody waits for a provider that has just failed.
            if fetching is not None and (key is None or not self._is_failing):
                # A client that hangs up must not end it for all the others who wait.
                await asyncio.shield(fetching)
            key = self._published(algorithm, kid)
        if self._age() > MAX_AGE_SECONDS:
            headers = {"Retry-After": str(PAUSE_SECONDS)}
            raise ApiError(503, "Tokens cannot be verified at the moment", headers=headers)
        return key

    def _published(self, algorithm: str, kid: str | None) -> PyJWK | None:
        if self._age() > MAX_AGE_SECONDS:
            return None
        suitable = [
            key
            for key in self._keys
            if key.algorithm_name == algorithm and kid in (None, key.key_id)
        ]
        return suitable[0] if len(suitable) == 1 else None

    def _age(self) -> float:
        return self._clock() - self._fetched_at

    def _start_fetch(self) -> asyncio.Task[None] | None:
        """The fetch under way, a new one, or None where it is too soon for one."""
        if self._fetching is None and self._clock() >= self._next_fetch_at:
            self._next_fetch_at = self._clock() + PAUSE_SECONDS
            self._fetching = asyncio.create_task(self._fetch())
        return self._fetching

    async def _fetch(self) -> None:
        try:
            document = await fetch_key_set(self._url, self._tls)
            self._keys = usable_keys(document, self._algorithms)
            self._fetched_at = self._clock()
            self._is_failing = False
        # Whatever it was, the keys of last time are still there, or nobody has any.
        except Exception as error:
            self._is_failing = True
            reason = str(error) or type(error).__name__
            _logger.warning("The identity provider's keys cannot be fetched: %s", reason)
        finally:
            self._fetching = None
