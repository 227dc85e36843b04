"""What clients send about queries: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "query": "Query 1",
    },
    {
        "query": "Query 2",
    },
    {
        "query": "Query 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("query", 5, "type"),
    ("query", "x" * 100001, "too_long"),
    ("query", "a\x00b", "format"),
]
