"""What clients send about genres: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
    },
    {
        "name": "Name 2",
    },
    {
        "name": "Name 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 81, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
]
