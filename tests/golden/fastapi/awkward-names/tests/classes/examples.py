"""What clients send about classes: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "class": "Class 1",
    },
    {
        "class": "Class 2",
    },
    {
        "class": "Class 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("class", 5, "type"),
    ("class", "", "too_short"),
    ("class", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("class", "a\x00b", "format"),
    ("class", None, "type"),
]
