"""What clients send about main: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "main": 1,
    },
    {
        "main": 2,
    },
    {
        "main": 3,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("main", "5", "type"),
    ("main", True, "type"),
    ("main", 1.5, "type"),
    ("main", -2_147_483_649, "too_small"),
    ("main", 2_147_483_648, "too_big"),
    ("main", None, "type"),
]
