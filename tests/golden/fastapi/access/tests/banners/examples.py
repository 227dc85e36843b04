"""What clients send about banners: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "text": "Text 1",
    },
    {
        "text": "Text 2",
    },
    {
        "text": "Text 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("text", 5, "type"),
    ("text", "", "too_short"),
    ("text", "x" * 101, "too_long"),
    ("text", "a\x00b", "format"),
    ("text", None, "type"),
]
