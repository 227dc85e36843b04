"""What clients send about tags: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "slug": "slug-1",
    },
    {
        "name": "Name 2",
        "slug": "slug-2",
    },
    {
        "name": "Name 3",
        "slug": "slug-3",
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
    ("slug", 5, "type"),
    ("slug", "Not a slug", "format"),
    ("slug", "x" * 101, "too_long"),
    ("slug", None, "type"),
]
