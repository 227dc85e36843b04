"""What clients send about tests: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "test": True,
    },
    {
        "test": False,
    },
    {
        "test": True,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("test", "true", "type"),
    ("test", 1, "type"),
    ("test", None, "type"),
]
