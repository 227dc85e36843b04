"""What clients send about types: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "type": "Type 1",
    },
    {
        "type": "Type 2",
    },
    {
        "type": "Type 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("type", 5, "type"),
    ("type", "", "too_short"),
    ("type", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("type", "a\x00b", "format"),
    ("type", None, "type"),
]
