"""What clients send about cards: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "desk_id": "0190a6f0-0000-7000-8000-000000000001",
        "holder": "Holder 1",
    },
    {
        "desk_id": "0190a6f0-0000-7000-8000-000000000002",
        "holder": "Holder 2",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

# Bob's items cannot refer to what is Ana's.
BOBS: dict[str, Any] = {
    "desk_id": "0190a6f0-0000-7000-8000-000000000003",
}

INVALID: list[tuple[str, Any, str]] = [
    ("desk_id", 5, "type"),
    ("desk_id", "0190a6f0000070008000000000000001", "format"),
    ("desk_id", None, "type"),
    ("holder", 5, "type"),
    ("holder", "", "too_short"),
    ("holder", "x" * 81, "too_long"),
    ("holder", "a\x00b", "format"),
    ("holder", None, "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("desk_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("desk_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"),
]
