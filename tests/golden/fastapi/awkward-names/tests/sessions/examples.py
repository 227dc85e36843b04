"""What clients send about sessions: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "session": "0190a6f0-0000-7000-8000-000000000001",
    },
    {
        "session": "0190a6f0-0000-7000-8000-000000000002",
    },
    {
        "session": "0190a6f0-0000-7000-8000-000000000003",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("session", 5, "type"),
    ("session", "0190a6f0000070008000000000000001", "format"),
    ("session", None, "type"),
]
