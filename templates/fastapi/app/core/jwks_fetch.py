"""How the key set gets here."""

import asyncio
from ssl import SSLContext

import httpx2

TIMEOUT_SECONDS = 3
MAX_BYTES = 256 * 1024


async def fetch_key_set(url: str, tls: SSLContext) -> bytes:
    """The document at `url`, in one request that ends in time, whatever the server does.

    httpx2, since it can be cancelled: a thread that hangs in urllib cannot, and would hold up the
    end of the process too. Raises OSError, ValueError or httpx2's own errors.
    """
    # Compressed, a small answer could unpack to a huge one.
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    async with (
        asyncio.timeout(TIMEOUT_SECONDS),
        httpx2.AsyncClient(follow_redirects=False, headers=headers, verify=tls) as client,
        client.stream("GET", url) as response,
    ):
        if response.status_code != httpx2.codes.OK:
            raise ValueError(f"it answered {response.status_code}")
        document = b""
        async for chunk in response.aiter_raw():
            document += chunk
            if len(document) > MAX_BYTES:
                raise ValueError(f"it sent more than {MAX_BYTES} bytes")
        return document
