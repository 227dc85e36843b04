"""What clients send about topics: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "cursor": "correct horse 1",
    },
    {
        "name": "Name 2",
        "cursor": "correct horse 2",
    },
    {
        "name": "Name 3",
        "cursor": "correct horse 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset({"cursor"})

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("cursor", 5, "type"),
    ("cursor", "xxxxxxx", "too_short"),
    ("cursor", "x" * 129, "too_long"),
    ("cursor", "a\x00bbbbbb", "format"),
]
