"""What clients send about time entries: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "whatFor": "What for 1",
        "minutes": 1,
    },
    {
        "whatFor": "What for 2",
        "minutes": 2,
    },
    {
        "whatFor": "What for 3",
        "minutes": 3,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("whatFor", 5, "type"),
    ("whatFor", "", "too_short"),
    ("whatFor", "x" * 201, "too_long"),
    ("whatFor", "a\x00b", "format"),
    ("whatFor", None, "type"),
    ("minutes", "5", "type"),
    ("minutes", True, "type"),
    ("minutes", 1.5, "type"),
    ("minutes", 0, "too_small"),
    ("minutes", 1441, "too_big"),
    ("minutes", None, "type"),
]
