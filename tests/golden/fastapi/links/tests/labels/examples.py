"""What clients send about labels: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "colour": "red",
    },
    {
        "name": "Name 2",
        "colour": "green",
    },
    {
        "name": "Name 3",
        "colour": "blue",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("colour", "unlisted", "enum"),
]
