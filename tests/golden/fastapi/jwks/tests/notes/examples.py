"""What clients send about notes: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "pinned": True,
    },
    {
        "title": "Title 2",
        "pinned": False,
    },
    {
        "title": "Title 3",
        "pinned": True,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("title", 5, "type"),
    ("title", "", "too_short"),
    ("title", "x" * 201, "too_long"),
    ("title", "a\x00b", "format"),
    ("title", None, "type"),
    ("pinned", "true", "type"),
    ("pinned", 1, "type"),
    ("pinned", None, "type"),
]
