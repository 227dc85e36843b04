"""What clients send about authors: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
    },
    {
        "name": "Name 2",
    },
    {
        "name": "Name 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 121, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("mentor_id", 5, "type"),
    ("mentor_id", "0190a6f0000070008000000000000001", "format"),
    # What is not there, another user's or gone is all the same to a client.
    ("mentor_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
