"""What clients send about teams: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "lead_id": "0190a6f0-0000-7000-8000-000000000001",
    },
    {
        "name": "Name 2",
        "lead_id": "0190a6f0-0000-7000-8000-000000000002",
    },
    {
        "name": "Name 3",
        "lead_id": "0190a6f0-0000-7000-8000-000000000001",
    },
]

# Users refer to these: they are there before a test begins.
THERE: list[Any] = ["0190a6f0-0000-7000-8000-000000000001", "0190a6f0-0000-7000-8000-000000000002"]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 81, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("lead_id", 5, "type"),
    ("lead_id", "0190a6f0000070008000000000000001", "format"),
    # What is not there, another user's or gone is all the same to a client.
    ("lead_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
