"""What clients send about indicator caches: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "indicator_cache": "Indicator cache 1",
    },
    {
        "indicator_cache": "Indicator cache 2",
    },
    {
        "indicator_cache": "Indicator cache 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("indicator_cache", 5, "type"),
    ("indicator_cache", "x" * 256, "too_long"),
    ("indicator_cache", "a\x00b", "format"),
]
