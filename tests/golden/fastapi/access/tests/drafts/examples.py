"""What clients send about drafts: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "slug": "slug-1",
    },
    {
        "title": "Title 2",
        "slug": "slug-2",
    },
    {
        "title": "Title 3",
        "slug": "slug-3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("title", 5, "type"),
    ("title", "", "too_short"),
    ("title", "x" * 101, "too_long"),
    ("title", "a\x00b", "format"),
    ("title", None, "type"),
    ("slug", 5, "type"),
    ("slug", "Not a slug", "format"),
    ("slug", "x" * 101, "too_long"),
]
