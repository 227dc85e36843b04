"""What clients send about announcements: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "text": "Text 1",
        "published_on": "2030-01-01",
    },
    {
        "title": "Title 2",
        "text": "Text 2",
        "published_on": "2030-01-02",
    },
    {
        "title": "Title 3",
        "text": "Text 3",
        "published_on": "2030-01-03",
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
    ("text", 5, "type"),
    ("text", "x" * 100001, "too_long"),
    ("text", "a\x00b", "format"),
    ("text", None, "type"),
    ("published_on", 5, "type"),
    ("published_on", "2030-02-30", "format"),
]
