"""What clients send about groups: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "group": "Group 1",
    },
    {
        "group": "Group 2",
    },
    {
        "group": "Group 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("group", 5, "type"),
    ("group", "", "too_short"),
    ("group", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("group", "a\x00b", "format"),
    ("group", None, "type"),
]
