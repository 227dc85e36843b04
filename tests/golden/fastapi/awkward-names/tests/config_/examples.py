"""What clients send about config: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "config": {"config": 1},
    },
    {
        "config": {"config": 2},
    },
    {
        "config": {"config": 3},
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("config", {"text": "a\x00b"}, "format"),
]
