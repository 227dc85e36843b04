"""What clients send about preferences: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "name-1",
        "value": {"value": 1},
    },
    {
        "name": "name-2",
        "value": {"value": 2},
    },
    {
        "name": "name-3",
        "value": {"value": 3},
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "Not a slug", "format"),
    ("name", "x" * 101, "too_long"),
    ("name", None, "type"),
    ("value", {"text": "a\x00b"}, "format"),
]
