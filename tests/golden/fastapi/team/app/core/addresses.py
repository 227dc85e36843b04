"""Which addresses the configuration may hold. A message never repeats one: it may hold a password."""

import re
from ipaddress import ip_address, ip_network

from pydantic import SecretStr

_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?")


def check_origins(origins: tuple[str, ...]) -> tuple[str, ...]:
    """What browsers send in `Origin`; anything else would never match. Raises ValueError."""
    if "*" in origins:
        raise ValueError("must name the pages that may call: * would be every page there is")
    if not all(map(_ORIGIN.fullmatch, origins)):
        raise ValueError(
            "must look like https://app.example or http://localhost:5173:"
            " in lower case, without a path and without a slash at the end"
        )
    return origins


def check_proxies(proxies: tuple[str, ...]) -> tuple[str, ...]:
    """Addresses and networks of addresses. Raises ValueError."""
    for proxy in proxies:
        try:
            # As uvicorn reads them, who would take anything else for a host's name and go on.
            ip_network(proxy) if "/" in proxy else ip_address(proxy)
        except ValueError:
            raise ValueError(
                "must be addresses or networks like 10.0.0.5, 10.0.0.0/8 or fd00::/8"
            ) from None
    return proxies


def check_redis_url(url: SecretStr) -> SecretStr:
    """Raises ValueError."""
    # Importing redis takes half a second; only those who use it pay for it.
    from app.core.rate_limit_redis import redis_client

    redis_client(url.get_secret_value())
    return url
