"""What clients send about projects: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "archived": True,
    },
    {
        "name": "Name 2",
        "archived": False,
    },
    {
        "name": "Name 3",
        "archived": True,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 121, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("archived", "true", "type"),
    ("archived", 1, "type"),
    ("archived", None, "type"),
]
