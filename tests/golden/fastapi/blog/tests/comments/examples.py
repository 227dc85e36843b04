"""What clients send about comments: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "post_id": "0190a6f0-0000-7000-8000-000000000001",
        "text": "Text 1",
    },
    {
        "post_id": "0190a6f0-0000-7000-8000-000000000002",
        "text": "Text 2",
    },
    {
        "post_id": "0190a6f0-0000-7000-8000-000000000001",
        "text": "Text 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("post_id", 5, "type"),
    ("post_id", "0190a6f0000070008000000000000001", "format"),
    ("post_id", None, "type"),
    ("answers_id", 5, "type"),
    ("answers_id", "0190a6f0000070008000000000000001", "format"),
    ("text", 5, "type"),
    ("text", "", "too_short"),
    ("text", "x" * 2001, "too_long"),
    ("text", "a\x00b", "format"),
    ("text", None, "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("post_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("answers_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
