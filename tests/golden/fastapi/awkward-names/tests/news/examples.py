"""What clients send about news: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "news": "News 1",
    },
    {
        "news": "News 2",
    },
    {
        "news": "News 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("news", 5, "type"),
    ("news", "x" * 100001, "too_long"),
    ("news", "a\x00b", "format"),
    ("news", None, "type"),
]
