"""What clients send about people: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "person": "Person 1",
    },
    {
        "person": "Person 2",
    },
    {
        "person": "Person 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("person", 5, "type"),
    ("person", "", "too_short"),
    ("person", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("person", "a\x00b", "format"),
    ("person", None, "type"),
]
