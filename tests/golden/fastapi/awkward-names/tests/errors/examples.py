"""What clients send about errors: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "error": "Error 1",
    },
    {
        "error": "Error 2",
    },
    {
        "error": "Error 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("error", 5, "type"),
    ("error", "", "too_short"),
    ("error", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("error", "a\x00b", "format"),
    ("error", None, "type"),
]
