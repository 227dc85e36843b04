"""What clients send about tasks: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "projectId": 1_000_001,
    },
    {
        "title": "Title 2",
        "projectId": 1_000_002,
    },
    {
        "title": "Title 3",
        "projectId": 1_000_001,
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

# Bob's items cannot refer to what is Ana's.
BOBS: dict[str, Any] = {
    "projectId": 1_000_003,
}

INVALID: list[tuple[str, Any, str]] = [
    ("title", 5, "type"),
    ("title", "", "too_short"),
    ("title", "x" * 201, "too_long"),
    ("title", "a\x00b", "format"),
    ("title", None, "type"),
    ("projectId", "x", "type"),
    ("parentId", "x", "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("projectId", 9_007_199_254_740_991, "not_found"),
    ("projectId", 1_000_003, "not_found"),
    ("parentId", 9_007_199_254_740_991, "not_found"),
]
