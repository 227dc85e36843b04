"""What clients send about audit entries: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "what": "What 1",
        "happenedAt": "2030-01-01T09:00:00.000Z",
    },
    {
        "what": "What 2",
        "happenedAt": "2030-01-02T09:00:00.000Z",
    },
    {
        "what": "What 3",
        "happenedAt": "2030-01-03T09:00:00.000Z",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("what", 5, "type"),
    ("what", "", "too_short"),
    ("what", "x" * 201, "too_long"),
    ("what", "a\x00b", "format"),
    ("what", None, "type"),
    ("happenedAt", 5, "type"),
    ("happenedAt", "2030-01-01T09:00:00", "format"),
    ("happenedAt", "2030-02-30T09:00:00Z", "format"),
    ("happenedAt", None, "type"),
]
